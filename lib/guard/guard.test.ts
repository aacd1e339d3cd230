import { NextRequest } from 'next/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newProcess } from '@/lib/testing/new-process';

/** The guard of a server with these settings, and with counts of its own. */
async function guardWith(env: Record<string, string>) {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  newProcess();
  const [{ guard }, { settings }] = await Promise.all([import('./guard'), import('@/lib/env')]);
  settings();
  return (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    guard(
      new NextRequest(`http://calls.test${path}`, { method, headers: { host: 'calls.test', ...headers } }),
    );
}

beforeEach(() => void vi.stubEnv('EMULATOR_URL', 'http://127.0.0.1:4711'));
afterEach(() => vi.unstubAllEnvs());

const TOKEN = '/rtc/atrium/1/uid/7';
const from = (address: string) => ({ 'x-forwarded-for': address });

describe('the limit of an address', () => {
  const env = { RATE_LIMIT_ADDRESS: '2/60', TRUST_PROXY: '1' };

  it('is told, and refuses what exceeds it', async () => {
    const pass = await guardWith(env);
    const first = await pass(TOKEN, from('203.0.113.7'));
    // The handler tells it: see `lib/handle.ts`.
    expect(first.headers.get('x-middleware-request-ratelimit')).toBe('"address";r=1;t=60');
    expect(first.headers.get('x-middleware-request-ratelimit-policy')).toBe(
      '"address";q=2;w=60, "session";q=120;w=60, "channel";q=3000;w=60',
    );
    await pass('/', from('203.0.113.7'));
    const third = await pass(TOKEN, from('203.0.113.7'));
    expect(third.status).toBe(429);
    expect(third.headers.get('ratelimit')).toBe('"address";r=0;t=60');
    expect(third.headers.get('retry-after')).toBe('60');
    expect(await third.json()).toEqual({
      status: 429,
      code: 'too-many-requests',
      message: 'At most 2 requests in 60 seconds are answered; there were more.',
    });
    expect((await pass('/', from('203.0.113.7'))).status).toBe(429);
    expect((await pass(TOKEN, from('203.0.113.8'))).status).toBe(200);
  });

  it('counts an IPv6 network as one', async () => {
    const pass = await guardWith(env);
    for (const last of [1, 2]) await pass(TOKEN, from(`2001:db8::${last}`));
    expect((await pass(TOKEN, from('2001:db8::3'))).status).toBe(429);
    expect((await pass(TOKEN, from('2001:db8:0:1::3'))).status).toBe(200);
  });

  it('is not escaped by what the sender writes', async () => {
    const pass = await guardWith({ ...env, TRUST_PROXY: '0' });
    for (const last of [1, 2]) await pass(TOKEN, from(`203.0.113.${last}`));
    expect((await pass(TOKEN, from('203.0.113.3'))).status).toBe(429);
  });

  it('leaves those who watch over the server alone, and can be off', async () => {
    const pass = await guardWith(env);
    for (let time = 0; time < 4; time++) expect((await pass('/ping')).status).toBe(200);
    for (let time = 0; time < 2; time++) await pass('/ping/x');
    expect((await pass('/ping/x')).status).toBe(429);
    const unlimited = await guardWith({ RATE_LIMIT_ADDRESS: 'off' });
    for (let time = 0; time < 4; time++) {
      const { status, headers } = await unlimited(TOKEN, { ratelimit: 'mine' });
      expect(status).toBe(200);
      expect(headers.get('x-middleware-request-ratelimit')).toBeNull();
    }
  });
});

describe('pages of other origins', () => {
  const APP = 'https://app.test';

  it('read the token API when they are on the list, refusals too', async () => {
    const pass = await guardWith({ CORS_ALLOW_ORIGIN: `${APP}, http://localhost:8080` });
    for (const [path, method, status] of [
      [TOKEN, 'GET', 200],
      ['/rtc/%ff', 'GET', 400],
      [TOKEN, 'PUT', 405],
    ] as const) {
      const answer = await pass(path, { origin: APP }, method);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('access-control-allow-origin')).toBe(APP);
      expect(answer.headers.get('vary')).toBe('Origin');
      const other = await pass(path, { origin: 'https://evil.test' }, method);
      expect(other.headers.has('access-control-allow-origin')).toBe(false);
      expect(other.headers.get('vary')).toBe('Origin');
    }
    const asked = { origin: APP, 'access-control-request-method': 'GET' };
    expect((await pass(TOKEN, asked, 'OPTIONS')).status).toBe(204);
    expect((await pass(TOKEN, { ...asked, origin: 'https://evil.test' }, 'OPTIONS')).status).toBe(405);
  });

  it('read nothing else, whatever the list says', async () => {
    const pass = await guardWith({ CORS_ALLOW_ORIGIN: '*' });
    expect((await pass(TOKEN, { origin: APP })).headers.get('access-control-allow-origin')).toBe('*');
    for (const path of ['/', '/call/atrium', '/api/door/atrium', '/introspect', '/metrics', '/readyz']) {
      const { headers } = await pass(path, { origin: APP });
      expect(headers.has('access-control-allow-origin')).toBe(false);
    }
  });

  it('change nothing, unless they are on the list of the token API', async () => {
    const foreign = { origin: APP, 'sec-fetch-site': 'cross-site' };
    const strict = await guardWith({});
    const open = await guardWith({ CORS_ALLOW_ORIGIN: APP });
    expect((await strict('/getToken', foreign, 'POST')).status).toBe(403);
    expect((await open('/getToken', foreign, 'POST')).status).toBe(200);
    for (const path of ['/api/door/atrium', '/api/invitations', '/auth/sign-out', '/introspect']) {
      const refused = await open(path, foreign, 'POST');
      expect(refused.status).toBe(403);
      expect(await refused.json()).toMatchObject({ code: 'foreign-site' });
    }
  });
});
