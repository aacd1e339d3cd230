import { NextRequest } from 'next/server';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { proxy } from './proxy';

beforeAll(() => {
  vi.stubEnv('EMULATOR_URL', 'http://127.0.0.1:4711');
  vi.stubEnv('RATE_LIMIT_ADDRESS', 'off');
});
afterAll(() => void vi.unstubAllEnvs());

const pass = (path: string, method = 'GET') =>
  proxy(new NextRequest(`http://parley.test${path}`, { method }));

it.each(['/rtc/a%ff/1/uid/7', '/rtc/a%zz/1/uid/7', '/rtc/%', '/rtc/a/1/uid/%E2%82'])(
  'refuses %s',
  async (path) => {
    const response = await pass(path);
    expect(response.status).toBe(400);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({ status: 400, code: 'bad-encoding' });
  },
);

it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'QUERY'])(
  'refuses the method %s',
  async (method) => {
    const response = await pass('/rtc/atrium/1/uid/7', method);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      status: 405,
      code: 'method-not-allowed',
      message: 'The method must be GET or HEAD.',
    });
  },
);

it.each(['GET', 'HEAD', 'PUT', 'OPTIONS'])(
  'refuses the method %s for a request with a body',
  async (method) => {
    const response = await pass('/getToken', method);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(await response.json()).toMatchObject({ message: 'The method must be POST.' });
    expect((await pass('/getToken', 'POST')).headers.get('x-middleware-next')).toBe('1');
  },
);

it.each([
  '/ping',
  '/rtm/ada',
  '/rte/atrium/1/uid/7/ada/',
  '/chat/app/',
  '/rtc',
  '/rtc/a%25/1/uid/7/?expiry=%ff',
  '/rtc/%E2%82%AC',
])('lets %s through', async (path) => {
  expect((await pass(path)).headers.get('x-middleware-next')).toBe('1');
  expect((await pass(path, 'HEAD')).headers.get('x-middleware-next')).toBe('1');
});

it.each(['/', '/call/atrium', '/rtcetera', '/nowhere'])('puts the page %s under a policy', async (path) => {
  const { headers } = await pass(path);
  const policy = headers.get('content-security-policy');
  expect(policy).toMatch(/script-src [^;]*'nonce-[\w+/]{22}=='/);
  // Next and the layout read the nonce from the request.
  expect(headers.get('x-middleware-request-content-security-policy')).toBe(policy);
  expect(policy).toContain(`'nonce-${headers.get('x-middleware-request-x-nonce')}'`);
  expect((await pass(path)).headers.get('content-security-policy')).not.toBe(policy);
});

it('gives whoever opens a call a session, and nobody else', async () => {
  const cookie = async (path: string) => (await pass(path)).headers.get('set-cookie') ?? '';
  expect(await cookie('/call/atrium')).toMatch(/^parley-session=.+; HttpOnly; SameSite=lax$/i);
  expect(await cookie('/')).toBe('');
});

it('leads a page path that is no percent-encoded UTF-8 to the page that says so', async () => {
  const { headers } = await pass('/call/%ff');
  expect(headers.get('x-middleware-rewrite')).toBe('http://parley.test/_not-found');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
});
