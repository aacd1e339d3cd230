import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEMO_PROJECT } from '../demo-project.ts';
import { GOLDEN_ISSUED_AT, GOLDEN_TOKENS, VENDOR_TOKEN } from './golden-tokens.ts';
import { type RtcDoor, verifyRtcToken } from './verify.ts';

const door: RtcDoor = {
  project: DEMO_PROJECT,
  channelName: 'atrium',
  uid: 2_882_341_273,
  now: GOLDEN_ISSUED_AT,
};

/** Seconds after the golden tokens were issued, as Unix seconds. */
const at = (seconds: number) => GOLDEN_ISSUED_AT + seconds;

describe('a token that opens the channel', () => {
  it('says when each privilege ends', () => {
    expect(verifyRtcToken(GOLDEN_TOKENS.publisher, door)).toMatchObject({
      ok: true,
      expiresAt: at(3600),
      privileges: {
        join: at(3600),
        publishAudio: at(3600),
        publishVideo: at(3600),
        publishData: at(3600),
      },
    });
    expect(verifyRtcToken(GOLDEN_TOKENS.subscriber, door)).toMatchObject({
      privileges: {
        join: at(3600),
        publishAudio: undefined,
        publishVideo: undefined,
        publishData: undefined,
      },
    });
  });

  it('for no uid admits any, and its privileges end with it', () => {
    const channelName = 'a b!#$%&()+-:;<=.>?@[]^_{}|~,';
    for (const uid of [0, 1, 4_294_967_295, 'ada']) {
      const verdict = verifyRtcToken(GOLDEN_TOKENS.anyUid, { ...door, channelName, uid });
      expect(verdict).toMatchObject({ ok: true, expiresAt: at(86_400), privileges: { join: 0 } });
    }
  });

  it('for a user account admits that account', () => {
    const verdict = verifyRtcToken(GOLDEN_TOKENS.account, { ...door, uid: 'ada@example.org' });
    expect(verdict).toMatchObject({ ok: true, privileges: { join: at(600), publishAudio: at(300) } });
  });

  it('lets go when the privilege to join ends before the token', () => {
    expect(verifyRtcToken(GOLDEN_TOKENS.joinEndsFirst, { ...door, uid: 7 })).toMatchObject({
      expiresAt: at(60),
    });
  });

  it('is honoured for no longer than a day', () => {
    const verdict = verifyRtcToken(GOLDEN_TOKENS.longerThanADay, { ...door, uid: 7 });
    expect(verdict).toMatchObject({ ok: true, expiresAt: at(86_400) });
  });

  it("may be Agora's published one", () => {
    const { token, issuedAt: now, ...rest } = VENDOR_TOKEN;
    expect(verifyRtcToken(token, { ...rest, now })).toMatchObject({ ok: true, expiresAt: now + 600 });
  });
});

describe('a token that is refused', () => {
  const { publisher, anyUid, noJoin, rtmOnly, joinEndsFirst } = GOLDEN_TOKENS;
  const upperCase = { ...DEMO_PROJECT, appCertificate: DEMO_PROJECT.appCertificate.toUpperCase() };

  it.each<[string, string, Partial<RtcDoor>]>([
    ['malformed', 'a token', {}],
    ['wrong-app-id', publisher, { project: { ...DEMO_PROJECT, appId: '0'.repeat(32) } }],
    ['wrong-signature', publisher, { project: { ...DEMO_PROJECT, appCertificate: '0'.repeat(32) } }],
    ['wrong-signature', publisher, { project: upperCase }],
    ['wrong-channel', publisher, { channelName: 'Atrium' }],
    ['wrong-channel', anyUid, {}],
    ['wrong-uid', publisher, { uid: 7 }],
    ['wrong-uid', publisher, { uid: 0 }],
    ['wrong-uid', publisher, { uid: '02882341273' }],
    ['expired', publisher, { now: at(3600) }],
    ['expired', joinEndsFirst, { uid: 7, now: at(60) }],
    ['expired', GOLDEN_TOKENS.longerThanADay, { uid: 7, now: at(86_400) }],
    ['no-join-privilege', noJoin, { uid: 7 }],
    ['no-join-privilege', rtmOnly, {}],
  ])('%s', (reason, token, change) => {
    expect(verifyRtcToken(token, { ...door, ...change })).toEqual({ ok: false, reason });
  });

  it('opens until its last second', () => {
    expect(verifyRtcToken(publisher, { ...door, now: at(3599) }).ok).toBe(true);
  });

  it('never opens when any byte of its content was changed', () => {
    const content = inflateSync(Buffer.from(publisher.slice(3), 'base64'));
    const change = fc.tuple(fc.nat(content.length - 1), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(change, ([index, mask]) => {
        const forged = Buffer.from(content);
        forged.writeUInt8(forged.readUInt8(index) ^ mask, index);
        expect(verifyRtcToken(`007${deflateSync(forged).toString('base64')}`, door).ok).toBe(false);
      }),
    );
  });
});
