import { describe, expect, it } from 'vitest';
import { clientAddress } from '@/lib/guard/client-address';
import { readCorsOrigins } from './cors';
import { readLimits } from './limits';
import { readSecurityContact } from './security-contact';
import { SettingsError } from './settings-error';
import { readTrustedProxies } from './trusted-proxies';

/** Checks that a value is refused, with a sentence that names the variable and not the value. */
function expectRefusal(read: () => unknown, name: string, value: string): void {
  expect(read).toThrow(SettingsError);
  expect(read).toThrow(new RegExp(`^${name} must be `));
  expect(read).not.toThrow(value);
}

describe('RATE_LIMIT_…', () => {
  it('are requests in seconds, or off', () => {
    const limits = readLimits({
      RATE_LIMIT_ADDRESS: '5/10',
      RATE_LIMIT_SESSION: 'off',
      RATE_LIMIT_CHANNEL: '',
    });
    expect(limits.address).toEqual({ requests: 5, seconds: 10 });
    expect(limits.session).toBeNull();
    expect(limits.channel).toEqual(readLimits({}).channel);
  });

  it('are out of reach for people', () => {
    const { address, session, channel } = readLimits({});
    for (const limit of [address, session, channel]) {
      expect(limit && limit.requests / limit.seconds).toBeGreaterThanOrEqual(2);
    }
  });

  it.each(['0/60', '5', '5/0', '-5/60', '5/60/60', 'on', '1e3/60', '5 / 60', '99999999/60'])(
    'are not %s',
    (value) => {
      expectRefusal(() => readLimits({ RATE_LIMIT_CHANNEL: value }), 'RATE_LIMIT_CHANNEL', `"${value}"`);
    },
  );
});

describe('TRUST_PROXY', () => {
  it('is a number of proxies or their addresses; nobody is trusted unless told', () => {
    expect(readTrustedProxies({})).toBe(0);
    expect(readTrustedProxies({ TRUST_PROXY: '2' })).toBe(2);
    const ours = readTrustedProxies({ TRUST_PROXY: '10.0.0.0/8, ::1' });
    expect(clientAddress('::1', '203.0.113.7, 10.1.2.3', ours)?.toString()).toBe('203.0.113.7');
    expect(clientAddress('::2', '203.0.113.7, 10.1.2.3', ours)?.toString()).toBe('::2');
  });

  it('is one where the platform is a proxy', () => {
    expect(readTrustedProxies({ VERCEL: '1' })).toBe(1);
    expect(readTrustedProxies({ DYNO: 'web.1' })).toBe(1);
    expect(readTrustedProxies({ DYNO: 'web.1', TRUST_PROXY: '2' })).toBe(2);
  });

  it.each(['true', '12', '10.0.0.0/33', 'loopback', '1,10.0.0.1/8x'])('is not %s', (value) => {
    expectRefusal(() => readTrustedProxies({ TRUST_PROXY: value }), 'TRUST_PROXY', value);
  });
});

describe('CORS_ALLOW_ORIGIN', () => {
  it('is a list of origins, or everybody in so many words', () => {
    expect(readCorsOrigins({})).toEqual([]);
    expect(readCorsOrigins({ CORS_ALLOW_ORIGIN: 'https://a.test, http://localhost:8080' })).toEqual([
      'https://a.test',
      'http://localhost:8080',
    ]);
    expect(readCorsOrigins({ CORS_ALLOW_ORIGIN: '*' })).toBe('*');
  });

  it.each(['https://a.test,*', 'https://*.a.test', 'a.test', 'https://a.test/path', 'null'])(
    'is not %s',
    (value) => {
      expectRefusal(() => readCorsOrigins({ CORS_ALLOW_ORIGIN: value }), 'CORS_ALLOW_ORIGIN', value);
    },
  );
});

describe('SECURITY_CONTACT', () => {
  it('is an address, or nobody', () => {
    expect(readSecurityContact({})).toBeNull();
    expect(readSecurityContact({ SECURITY_CONTACT: 'mailto:s@a.test' })).toBe('mailto:s@a.test');
  });

  it.each(['security@a.test', 'http://a.test', 'mailto:s@a.test\nExpires: never', 'javascript:alert(1)'])(
    'is not %s',
    (value) => {
      expectRefusal(() => readSecurityContact({ SECURITY_CONTACT: value }), 'SECURITY_CONTACT', value);
    },
  );
});
