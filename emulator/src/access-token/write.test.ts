import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEMO_PROJECT } from '../demo-project.ts';
import { readAccessToken } from './access-token.ts';
import { GOLDEN_ISSUED_AT, GOLDEN_TOKENS } from './golden-tokens.ts';
import { isSignedWith } from './signature.ts';
import { type RtcTokenContent, writeRtcToken } from './write.ts';

const content: RtcTokenContent = {
  project: DEMO_PROJECT,
  channelName: 'atrium',
  uid: '2882341273',
  privileges: { join: 3600 },
  issuedAt: GOLDEN_ISSUED_AT,
  expiresIn: 3600,
  salt: 1,
};

const life = (join: number, publish?: number) =>
  publish === undefined
    ? { join }
    : { join, publishAudio: publish, publishVideo: publish, publishData: publish };

it.each([
  ['publisher', '2882341273', life(3600, 3600)],
  ['subscriber', '2882341273', life(3600)],
  ['account', 'ada@example.org', life(600, 300)],
] as const)("writes the %s token that Agora's library wrote", (name, uid, privileges) => {
  const golden = GOLDEN_TOKENS[name];
  const { salt, expiresIn } = readAccessToken(golden);
  expect(writeRtcToken({ ...content, uid, privileges, salt, expiresIn })).toBe(golden);
});

interface VendorService {
  add_privilege(privilege: number, seconds: number): void;
}
interface VendorToken {
  salt: number;
  add_service(service: VendorService): void;
  build(): string;
}
const { AccessToken2, ServiceRtc } = createRequire(import.meta.url)('agora-token/src/AccessToken2.js') as {
  AccessToken2: new (appId: string, certificate: string, issuedAt: number, expire: number) => VendorToken;
  ServiceRtc: new (channel: string, uid: string) => VendorService;
};

const second = fc.integer({ min: 1, max: 0xffff_ffff });

it("writes what Agora's library writes and the reader reads, whatever the values", () => {
  const values = fc.record({
    channelName: fc.string({ unit: 'grapheme', maxLength: 64 }),
    uid: fc.string({ unit: 'grapheme', maxLength: 255 }),
    issuedAt: second,
    expiresIn: second,
    salt: fc.integer({ min: 1, max: 99_999_999 }),
    join: second,
    publishData: second,
  });
  fc.assert(
    fc.property(values, ({ channelName, uid, issuedAt, expiresIn, salt, join, publishData }) => {
      const vendor = new AccessToken2(DEMO_PROJECT.appId, DEMO_PROJECT.appCertificate, issuedAt, expiresIn);
      vendor.salt = salt;
      const service = new ServiceRtc(channelName, uid);
      service.add_privilege(4, publishData);
      service.add_privilege(1, join);
      vendor.add_service(service);
      const token = writeRtcToken({
        ...{ project: DEMO_PROJECT, channelName, uid, issuedAt, expiresIn, salt },
        privileges: { publishData, join },
      });
      expect(token).toBe(vendor.build());
      const read = readAccessToken(token);
      expect(read).toMatchObject({ issuedAt, expiresIn, salt, services: [{ channelName, uid }] });
      expect(isSignedWith(read, DEMO_PROJECT.appCertificate)).toBe(true);
    }),
  );
});

it('draws another salt each time', () => {
  const { salt: _, ...unsalted } = content;
  const [first, next] = [writeRtcToken(unsalted), writeRtcToken(unsalted)];
  expect(first).not.toBe(next);
});
