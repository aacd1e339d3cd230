import { createRequire } from 'node:module';
import { readAccessToken } from 'agora-emulator/access-token';
import { DEMO_PROJECT } from 'agora-emulator/demo-project';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Secret } from '@/lib/secret';
import { GOLDEN_ISSUED_AT, GOLDEN_TOKENS } from '../../emulator/src/access-token/golden-tokens.ts';
import { verifyRtcToken } from '../../emulator/src/access-token/verify.ts';
import { rtcAsk } from './ask';
import { mintToken } from './mint';
import type { TokenRequest } from './parse';

/** The library's own reader, which its types leave out. */
interface LibraryToken {
  appId: Buffer;
  expire: number;
  services: { __channel_name: Buffer; __uid: Buffer; __privileges: Record<string, number> }[];
  from_string(token: string): boolean;
  verifySignature(appCertificate: string): boolean;
}
const library = createRequire(import.meta.url)('agora-token/src/AccessToken2.js') as {
  AccessToken2: new (appId: string, appCertificate: string, issuedAt: number, expire: number) => LibraryToken;
};

const project = { appId: DEMO_PROJECT.appId, appCertificate: new Secret(DEMO_PROJECT.appCertificate) };
const mintRtcToken = (asked: TokenRequest, into: { appId: string; appCertificate: Secret } = project) =>
  mintToken(rtcAsk(asked), into);
const request: TokenRequest = {
  channelName: 'atrium',
  role: 'publisher',
  uid: 2_882_341_273,
  expiresIn: 3600,
  expiryWasCut: false,
};

const anyRequest = fc.record<TokenRequest>({
  channelName: fc.string({
    unit: fc.constantFrom(...'aZ0 !#$%&()+-:;<=.>?@[]^_{}|~,'),
    minLength: 1,
    maxLength: 63,
  }),
  role: fc.constantFrom('publisher', 'subscriber'),
  uid: fc.oneof(fc.integer({ min: 0, max: 4_294_967_295 }), fc.string({ minLength: 1, maxLength: 255 })),
  expiresIn: fc.integer({ min: 1, max: 86_400 }),
  expiryWasCut: fc.boolean(),
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a minted token', () => {
  it.each([
    ['publisher', 1],
    ['subscriber', 2],
  ] as const)('is the golden one of a %s, when made at its time and with its salt', (role, salt) => {
    vi.useFakeTimers({ now: GOLDEN_ISSUED_AT * 1000 });
    // The library's salt is 1 + ⌊random × 99 999 999⌋.
    vi.spyOn(Math, 'random').mockReturnValue((salt - 0.5) / 99_999_999);
    const minted = mintRtcToken({ ...request, role });
    expect(readAccessToken(minted)).toEqual(readAccessToken(GOLDEN_TOKENS[role]));
  });

  it('opens its channel for its uid, with the privileges of its role, until it ends', () => {
    fc.assert(
      fc.property(anyRequest, (asked) => {
        const now = Math.floor(Date.now() / 1000);
        const { channelName, uid, role } = asked;
        const token = mintRtcToken(asked);
        const verdict = verifyRtcToken(token, { project: DEMO_PROJECT, channelName, uid, now });
        if (!verdict.ok) throw new Error(verdict.reason);
        const end = verdict.token.issuedAt + asked.expiresIn;
        const publish = role === 'publisher' ? end : undefined;
        expect(verdict.expiresAt).toBe(end);
        expect(verdict.privileges).toEqual({
          join: end,
          publishAudio: publish,
          publishVideo: publish,
          publishData: publish,
        });
        expect(verdict.token.issuedAt - now).toBeLessThanOrEqual(1);
        expect(token).not.toContain(DEMO_PROJECT.appCertificate);
      }),
    );
  });

  it('reads the same in the library as in our reader', () => {
    fc.assert(
      fc.property(anyRequest, (asked) => {
        const token = mintRtcToken(asked);
        const theirs = new library.AccessToken2('', '', 0, 0);
        expect(theirs.from_string(token)).toBe(true);
        expect(theirs.verifySignature(DEMO_PROJECT.appCertificate)).toBe(true);
        const ours = readAccessToken(token);
        const [service] = ours.services;
        if (service?.kind !== 'rtc') throw new Error('The first service is not RTC.');
        expect([String(theirs.appId), theirs.expire]).toEqual([ours.appId, ours.expiresIn]);
        expect(theirs.services.map((each) => [`${each.__channel_name}`, `${each.__uid}`])).toEqual([
          [service.channelName, service.uid],
        ]);
        expect(theirs.services[0]?.__privileges).toEqual(Object.fromEntries(service.privileges));
      }),
    );
  });

  it('for uid 0 admits any uid; for the user account 0 only that', () => {
    const uidOf = (uid: number | string) => {
      const [service] = readAccessToken(mintRtcToken({ ...request, uid })).services;
      return service?.kind === 'rtc' ? service.uid : undefined;
    };
    expect([uidOf(0), uidOf('0')]).toEqual(['', '0']);
  });
});
