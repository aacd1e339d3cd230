import { expect, test } from '@playwright/test';

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
    expect(headers).not.toHaveProperty('x-powered-by');
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
