import { connect } from 'node:net';
import { expect, test } from '@playwright/test';
import { appPort, appUrl } from './support/addresses.ts';

/** What the server answers to these very bytes. */
async function answerTo(lines: string[]): Promise<string> {
  const socket = connect(Number(appPort), '127.0.0.1').setEncoding('utf8');
  socket.write(lines.join('\r\n'));
  let answer = '';
  for await (const chunk of socket) answer += chunk;
  return answer;
}

/** As a proxy in front of the server tells that the browser came over TLS. */
const overTls = { 'x-forwarded-proto': 'https' };

for (const path of [
  '/',
  '/call/headers',
  '/nowhere',
  '/rtc/headers/publisher/uid/7/',
  '/ping',
  '/icon.svg',
]) {
  test(`${path} can't be framed, sniffed, embedded elsewhere or told to other sites`, async ({ request }) => {
    const headers = (await request.get(path)).headers();
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'referrer-policy': path.startsWith('/rtc') ? 'no-referrer' : 'same-origin',
      'permissions-policy': expect.stringMatching(/camera=\(self\).*microphone=\(self\).*geolocation=\(\)/),
    });
    const own = Object.keys(headers).filter((name) => /^x-(?:powered|peer|middleware|nonce)/.test(name));
    expect(own, 'what is nobody else’s business').toEqual([]);
    expect(headers).not.toHaveProperty('strict-transport-security');
  });
}

test('over TLS, and only there, a browser is told to come over TLS again', async ({ request }) => {
  for (const path of ['/', '/rtc/headers/publisher/uid/7/']) {
    const headers = (await request.get(path, { headers: overTls })).headers();
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
  }
});

test('each page has a nonce of its own, whatever policy a request brings along', async ({ request }) => {
  const nonces = new Set<string>();
  for (const path of ['/', '/', '/call/headers', '/nowhere']) {
    const page = await request.get(path, {
      headers: { 'content-security-policy': "script-src 'nonce-mine'" },
    });
    const [, nonce = ''] = /'nonce-([^']{20,})'/.exec(page.headers()['content-security-policy'] ?? '') ?? [];
    const scripts = (await page.text()).match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(3);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(4);
});

test('a request whose length could be read in two ways is refused', async () => {
  const smuggled = 'GET /rtc/smuggled/1/uid/7/ HTTP/1.1';
  for (const lengths of [
    ['Content-Length: 4', 'Transfer-Encoding: chunked'],
    ['Content-Length: 4', 'Content-Length: 0'],
    ['Transfer-Encoding: xchunked'],
  ]) {
    const lines = ['POST /getToken HTTP/1.1', 'Host: calls.test', ...lengths, '', '0', '', smuggled, '', ''];
    const answer = await answerTo(lines);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
  }
});

test('no header leads a request around the guard, or an answer to another host', async ({ request }) => {
  const headers = {
    'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
    'x-middleware-next': '1',
    'x-forwarded-host': 'evil.test',
    host: 'evil.test',
  };
  const refused = await request.fetch('/rtc/a/1/uid/7/', { method: 'PUT', headers });
  expect(refused.status()).toBe(405);
  for (const path of [
    '/auth/start?to=//evil.test',
    '/invite/none',
    `${appUrl}//evil.test/`,
    '/rtc//evil.test/1',
  ]) {
    const answer = await request.get(path, { headers, maxRedirects: 0 });
    const { location = '/', ...others } = answer.headers();
    expect(new URL(location, 'http://evil.invalid').host, path).not.toBe('evil.test');
    expect(JSON.stringify(others)).not.toContain('//evil.test');
  }
  // Such a path is led to a page of ours; led by these headers, it would be fetched from the other host.
  const lost = await request.get('/call/%ff', { headers });
  expect(lost.status()).toBe(404);
  expect(await lost.text()).toContain('Nothing here');
  const page = await request.get('/', { headers });
  expect(await page.text()).not.toContain('evil.test');
  expect(page.headers()['cache-control']).toContain('no-store');
});

test('pictures are scaled for nobody', async ({ request }) => {
  expect((await request.get('/_next/image?url=%2Ficon.svg&w=640&q=75')).status()).toBe(404);
});
