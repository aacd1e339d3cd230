import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MalformedTokenError, readAccessToken } from './access-token.ts';
import { GOLDEN_ISSUED_AT, GOLDEN_TOKENS, VENDOR_TOKEN } from './golden-tokens.ts';

const pack = (bytes: Buffer) => `007${deflateSync(bytes).toString('base64')}`;

describe('reading a token', () => {
  it('gives what the token says', () => {
    expect(readAccessToken(GOLDEN_TOKENS.publisher)).toMatchObject({
      appId: 'decafdecafdecafdecafdecafdecafde',
      issuedAt: GOLDEN_ISSUED_AT,
      expiresIn: 3600,
      salt: 1,
    });
    const { appId } = VENDOR_TOKEN.project;
    const { issuedAt, expiresIn, salt } = VENDOR_TOKEN;
    expect(readAccessToken(VENDOR_TOKEN.token)).toMatchObject({ appId, issuedAt, expiresIn, salt });
  });

  it.each([
    ['publisher', 'atrium', '2882341273', [1, 3600, 2, 3600, 3, 3600, 4, 3600]],
    ['subscriber', 'atrium', '2882341273', [1, 3600]],
    ['anyUid', 'a b!#$%&()+-:;<=.>?@[]^_{}|~,', '', [1, 0, 2, 0, 3, 0, 4, 0]],
    ['account', 'atrium', 'ada@example.org', [1, 600, 2, 300, 3, 300, 4, 300]],
  ] as const)('reads the RTC service of %s', (name, channelName, uid, flat) => {
    const [service] = readAccessToken(GOLDEN_TOKENS[name]).services;
    if (service?.kind !== 'rtc') throw new Error('The first service is not RTC.');
    expect(service).toMatchObject({ channelName, uid });
    expect([...service.privileges].flat()).toEqual(flat);
  });

  it('reads several services, in the order of their types', () => {
    const { services } = readAccessToken(GOLDEN_TOKENS.manyServices);
    expect(services).toMatchObject([
      { kind: 'rtc', uid: '7' },
      { kind: 'rtm', userId: 'ada' },
      { kind: 'other', type: 4 },
      { kind: 'chat', userId: 'ada' },
    ]);
  });

  it('reads as far as it knows the services', () => {
    const { services } = readAccessToken(GOLDEN_TOKENS.unknownService);
    expect(services.map(({ kind }) => kind)).toEqual(['rtc']);
  });
});

describe('refusing what is no token', () => {
  const real = GOLDEN_TOKENS.publisher;

  it.each([
    ['nothing', '', 'does not begin with 007'],
    ['another version', `006${real.slice(3)}`, 'does not begin with 007'],
    ['the prefix alone', '007', 'not base64'],
    ['base64 with a foreign mark', `${real.slice(0, -1)}*`, 'not base64'],
    ['a cut one', real.slice(0, -8), 'does not decompress'],
    ['no zlib stream', '007AAAA', 'does not decompress'],
    ['too many characters', `007${'A'.repeat(1_000_000)}`, 'too long'],
    ['a small text that unpacks to 4 MB', pack(Buffer.alloc(4_000_000)), 'does not decompress'],
    ['no bytes', pack(Buffer.alloc(0)), 'not those of an access token'],
    ['zeros', pack(Buffer.alloc(100)), 'not those of an access token'],
    ['a length beyond the end', pack(Buffer.from([255, 255, 1, 2])), 'not those of an access token'],
  ])('%s', (_, token, reason) => {
    expect(() => readAccessToken(token)).toThrow(MalformedTokenError);
    expect(() => readAccessToken(token)).toThrow(reason);
  });

  it('a real one whose bytes end too early, wherever', () => {
    const bytes = inflateSync(Buffer.from(real.slice(3), 'base64'));
    for (let length = 0; length < bytes.length; length++) {
      expect(() => readAccessToken(pack(bytes.subarray(0, length)))).toThrow(MalformedTokenError);
    }
  });

  it('throws nothing but MalformedTokenError for any bytes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.uint8Array({ maxLength: 400 })), (noise) => {
        const token = typeof noise === 'string' ? `007${noise}` : pack(Buffer.from(noise));
        expect(() => readAccessToken(token)).toThrow(MalformedTokenError);
      }),
    );
  });
});
