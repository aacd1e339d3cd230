import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { GOLDEN_TOKENS } from '../../emulator/src/access-token/golden-tokens.ts';

const KEY = 'operator-operator-operator-operator';

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv('APP_ID', '');
  vi.stubEnv('APP_CERTIFICATE', '');
  vi.stubEnv('EMULATOR_URL', 'http://127.0.0.1:4700');
  vi.stubEnv('OPERATOR_KEY', KEY);
});
afterEach(() => vi.unstubAllEnvs());

async function post(body: object, authorization = `Bearer ${KEY}`) {
  const { POST } = await import('./route');
  const response = await POST(
    new Request('http://parley.test/introspect', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: authorization },
      body: JSON.stringify(body),
    }),
  );
  expect(response.headers.get('cache-control')).toBe('no-store');
  return { status: response.status, body: await response.json() };
}

it('looks into a token for the operator', async () => {
  expect(await post({ token: GOLDEN_TOKENS.publisher })).toMatchObject({
    status: 200,
    body: { valid: false, problems: [{ code: 'expired' }], content: { services: [{ service: 'rtc' }] } },
  });
});

it.each(['', 'Bearer', 'Bearer x', `Basic ${KEY}`, `Bearer ${KEY}x`, `Bearer ${KEY.slice(1)}`])(
  'refuses %j',
  async (authorization) => {
    expect(await post({ token: 'x' }, authorization)).toMatchObject({
      status: 401,
      body: { code: 'bad-operator-key' },
    });
  },
);

it('is off without a key', async () => {
  vi.stubEnv('OPERATOR_KEY', '');
  expect(await post({ token: 'x' }, 'Bearer ')).toMatchObject({
    status: 404,
    body: { code: 'no-operator-key' },
  });
});

it.each([{}, { token: '' }, { token: 7 }])('refuses the body %j', async (body) => {
  expect(await post(body)).toMatchObject({ status: 400, body: { code: 'bad-token' } });
});
