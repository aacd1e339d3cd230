import { createRequire } from 'node:module';
import { readAccessToken } from 'agora-emulator/access-token';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TokenContent, type TokenService, writeAccessToken } from './access-token';

/** The part of agora-token beneath its builders, which its own types leave out. */
interface LibraryService {
  add_privilege(privilege: number, end: number): void;
}
type LibraryServiceOf = new (...texts: (string | number)[]) => LibraryService;
interface LibraryToken {
  issueTs: number;
  salt: number;
  add_service(service: LibraryService): void;
  build(): string;
}
const library = createRequire(import.meta.url)('agora-token/src/AccessToken2.js') as {
  AccessToken2: new (appId: string, appCertificate: string, issuedAt: number, expire: number) => LibraryToken;
  ServiceRtc: LibraryServiceOf;
  ServiceRtm: LibraryServiceOf;
  ServiceChat: LibraryServiceOf;
};
const classes = new Map([
  [1, library.ServiceRtc],
  [2, library.ServiceRtm],
  [5, library.ServiceChat],
]);

function libraryToken(content: TokenContent, appCertificate: string): string {
  const token = new library.AccessToken2(content.appId, appCertificate, content.issuedAt, content.expiresIn);
  token.salt = content.salt;
  for (const { kind, privileges, texts } of content.services) {
    const Service = classes.get(kind);
    if (!Service) throw new Error('No such service.');
    const service = new Service(...texts);
    for (const [privilege, end] of privileges) service.add_privilege(privilege, end);
    token.add_service(service);
  }
  return token.build();
}

const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdefABCDEF'), minLength: 32, maxLength: 32 });
const uint32 = fc.integer({ min: 1, max: 4_294_967_295 });
const anyText = fc.oneof(
  fc.string({ minLength: 1, maxLength: 255 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
  fc.constantFrom('a'.repeat(255), '0', '4294967295'),
);
const privileges = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 4 }), uint32), {
    maxLength: 4,
    selector: ([number]) => number,
  })
  .map((list) => list.sort(([a], [b]) => a - b));
const service = (kind: number, texts: fc.Arbitrary<string[]>): fc.Arbitrary<TokenService> =>
  fc.record({ kind: fc.constant(kind), privileges, texts });
const rtc = service(1, fc.tuple(anyText, anyText));
const rtm = service(2, fc.tuple(anyText));
const chat = service(5, fc.tuple(anyText));

const anyContent: fc.Arbitrary<TokenContent> = fc.record({
  appId: hex,
  issuedAt: uint32,
  expiresIn: uint32,
  salt: fc.integer({ min: 1, max: 99_999_999 }),
  services: fc.oneof(
    fc.tuple(rtc),
    fc.tuple(rtm),
    fc.tuple(chat),
    fc.tuple(rtc, rtm),
    fc.tuple(rtc, rtm, chat),
  ),
});

describe('a token', () => {
  it('is byte for byte the one that agora-token makes', () => {
    fc.assert(
      fc.property(anyContent, hex, (content, appCertificate) => {
        expect(writeAccessToken(content, appCertificate)).toBe(libraryToken(content, appCertificate));
      }),
      { numRuns: 3000 },
    );
  });

  it('is so for many of one second and one project, and of others between them', () => {
    const certificates = ['a'.repeat(32), 'b'.repeat(32)];
    const from = (appCertificate: string, issuedAt: number, salt: number) => ({
      appCertificate,
      content: {
        ...{ appId: '0'.repeat(32), issuedAt, expiresIn: 600, salt },
        services: [{ kind: 1, privileges: [[1, 600]] as const, texts: ['atrium', String(salt)] }],
      },
    });
    for (let salt = 1; salt < 200; salt++) {
      const { content, appCertificate } = from(
        certificates[salt % 2] ?? '',
        1_700_000_000 + (salt % 3),
        salt,
      );
      expect(writeAccessToken(content, appCertificate)).toBe(libraryToken(content, appCertificate));
    }
  });

  it('says all that it was told', () => {
    const content: TokenContent = {
      ...{ appId: '0'.repeat(32), issuedAt: 1_700_000_000, expiresIn: 600, salt: 7 },
      services: [{ kind: 1, privileges: [[1, 300]], texts: ['atrium', '42'] }],
    };
    expect(readAccessToken(writeAccessToken(content, '1'.repeat(32)))).toMatchObject({
      ...{ appId: content.appId, issuedAt: 1_700_000_000, expiresIn: 600, salt: 7 },
      services: [{ kind: 'rtc', channelName: 'atrium', uid: '42', privileges: new Map([[1, 300]]) }],
    });
  });

  it('is none with what has no room in its field', () => {
    const content = { appId: '0'.repeat(32), issuedAt: 1, expiresIn: 600, salt: 7, services: [] };
    expect(() => writeAccessToken({ ...content, expiresIn: -1 }, '')).toThrow(RangeError);
    expect(() => writeAccessToken({ ...content, issuedAt: 2 ** 32 }, '')).toThrow(RangeError);
    const services = [{ kind: 2, privileges: [], texts: ['a'.repeat(5000)] }];
    expect(() => writeAccessToken({ ...content, services }, '')).toThrow(RangeError);
  });
});
