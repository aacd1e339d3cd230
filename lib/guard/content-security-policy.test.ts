import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy';

function directives(emulatorUrl: string | null, development = false): Map<string, string[]> {
  const policy = contentSecurityPolicy('n0nce', emulatorUrl, development);
  return new Map(policy.split('; ').map((each) => [each.split(' ')[0] ?? '', each.split(' ').slice(1)]));
}

describe('contentSecurityPolicy', () => {
  it('lets a page connect to Agora’s domains, over TLS only, and to nobody else', () => {
    expect(directives(null).get('connect-src')).toEqual([
      "'self'",
      'https://*.agora.io:*',
      'wss://*.agora.io:*',
      'https://*.sd-rtn.com:*',
      'wss://*.sd-rtn.com:*',
      'https://*.rtnsvc.com:*',
      'wss://*.rtnsvc.com:*',
      'https://*.rtesvc.com:*',
      'wss://*.rtesvc.com:*',
    ]);
  });

  it.each([
    ['http://127.0.0.1:4711', ['http://127.0.0.1:4711', 'ws://127.0.0.1:4711']],
    ['http://localhost:4711', ['http://localhost:4711', 'ws://localhost:4711', 'ws://127.0.0.1:4711']],
    ['https://emulator.test', ['https://emulator.test', 'wss://emulator.test']],
  ])('lets it connect to the emulator %s instead', (url, sources) => {
    expect(directives(url).get('connect-src')).toEqual(["'self'", ...sources]);
  });

  it.each([true, false])('runs no script of the page without the nonce (development: %s)', (development) => {
    const scripts = directives(null, development).get('script-src');
    expect(scripts).toEqual(expect.arrayContaining(["'nonce-n0nce'", "'strict-dynamic'"]));
    expect(scripts).not.toContain("'unsafe-inline'");
    expect(scripts?.includes("'unsafe-eval'")).toBe(development);
  });

  it('forbids what it does not name', () => {
    expect(directives(null).get('default-src')).toEqual(["'none'"]);
    expect(directives(null).get('base-uri')).toEqual(["'none'"]);
    expect(directives(null).get('frame-ancestors')).toEqual(["'none'"]);
  });
});
