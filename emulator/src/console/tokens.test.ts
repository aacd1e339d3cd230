import { expect, it } from 'vitest';
import { GOLDEN_ISSUED_AT, GOLDEN_TOKENS } from '../access-token/golden-tokens.ts';
import { verifyRtcToken } from '../access-token/verify.ts';
import { DEMO_PROJECT } from '../demo-project.ts';
import { inspectToken, mintForConsole, mintRequest } from './tokens.ts';

const open = { appId: '0'.repeat(32), appCertificate: null };
const projects = [DEMO_PROJECT, open];
const now = GOLDEN_ISSUED_AT;
const inspect = (token: string, served = projects as Parameters<typeof inspectToken>[1]) =>
  inspectToken(token, served, now);

it('tells what a token says and when each privilege ends', () => {
  expect(inspect(` ${GOLDEN_TOKENS.account}\n`)).toMatchObject({
    readable: true,
    signature: 'valid',
    issuedAt: now,
    now,
    services: [
      {
        kind: 'rtc',
        channelName: 'atrium',
        user: 'ada@example.org',
        privileges: [
          { name: 'join', endsAt: now + 600 },
          { name: 'publishAudio', endsAt: now + 300 },
          { name: 'publishVideo', endsAt: now + 300 },
          { name: 'publishData', endsAt: now + 300 },
        ],
      },
    ],
  });
  expect(inspect(GOLDEN_TOKENS.anyUid)).toMatchObject({
    services: [{ user: '', privileges: [{ name: 'join', endsAt: now + 86_400 }, {}, {}, {}] }],
  });
});

it('names the services of other products', () => {
  expect(inspect(GOLDEN_TOKENS.manyServices)).toMatchObject({
    services: [{ kind: 'rtc' }, { kind: 'rtm', user: 'ada' }, { kind: 'service 4' }, { kind: 'chat' }],
  });
});

it.each([
  ['invalid', [{ ...DEMO_PROJECT, appCertificate: '0'.repeat(32) }]],
  ['unknown-project', [open]],
  ['no-certificate', [{ ...DEMO_PROJECT, appCertificate: null }]],
])('says that a signature is %s', (signature, served) => {
  expect(inspect(GOLDEN_TOKENS.publisher, served)).toMatchObject({ signature });
});

it.each(['', 'a token', '007AAAA'])('says why %j is no token', (text) => {
  expect(inspect(text)).toEqual({ readable: false, reason: expect.stringMatching(/^[A-Z].*\.$/) });
});

const mint = (request: object) =>
  mintForConsole(
    mintRequest.parse({ appId: DEMO_PROJECT.appId, channel: 'atrium', ...request }),
    projects,
    now,
  );

it.each([
  [{ user: 'ada' }, 'ada'],
  [{ user: '7' }, 7],
  [{ user: '' }, 99],
  [{ user: '0' }, 99],
])('mints for %j what admits %s', (request, uid) => {
  const door = { project: DEMO_PROJECT, channelName: 'atrium', uid, now };
  expect(verifyRtcToken(mint(request), door)).toMatchObject({ ok: true, expiresAt: now + 3600 });
});

it('gives a subscriber nothing to publish', () => {
  const token = mint({ role: 'subscriber', seconds: 60 });
  expect(inspect(token)).toMatchObject({ services: [{ privileges: [{ name: 'join', endsAt: now + 60 }] }] });
});

it('mints for no other project', () => {
  expect(() => mint({ appId: 'f'.repeat(32) })).toThrow('serves no project');
  expect(() => mint({ appId: open.appId })).toThrow('no certificate');
});

it.each([
  { channel: '' },
  { channel: 'a'.repeat(65) },
  { seconds: 0 },
  { seconds: 90_000 },
  { role: 'king' },
])('refuses %j', (request) => {
  expect(() => mint(request)).toThrow();
});
