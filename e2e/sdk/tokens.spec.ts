import { expect } from '@playwright/test';
import { mintToken } from '../../emulator/src/testing/mint-token.ts';
import type { JoinOptions } from '../support/sdk-page.ts';
import { test } from './fixtures.ts';
import { projects } from './projects.ts';
import { proves } from './proves.ts';

const channel = 'refusals';
const now = Math.floor(Date.now() / 1000);
const good = {
  appId: projects.plain.appId,
  channel,
  uid: 1,
  token: mintToken({ project: projects.plain, channel, uid: '1' }),
};
const otherToken = (changes: Partial<Parameters<typeof mintToken>[0]>) =>
  mintToken({ project: projects.plain, channel, uid: '1', ...changes });

const INVALID = 'invalid token, authorized failed';

test('each refusal of the access point reaches the application as the SDK’s own error', async ({
  newSdkPage,
}) => {
  const page = await newSdkPage();
  for (const [what, options, code, reason] of [
    [
      'an unknown App ID',
      { ...good, appId: 'ff'.repeat(16) },
      2_010_005,
      'invalid vendor key, can not find appid',
    ],
    [
      'another certificate',
      { ...good, token: otherToken({ project: { ...projects.plain, appCertificate: 'ff'.repeat(16) } }) },
      2_010_009,
      INVALID,
    ],
    [
      'another project’s token',
      { ...good, token: otherToken({ project: projects.cohost }) },
      2_010_009,
      INVALID,
    ],
    ['another channel', { ...good, token: otherToken({ channel: 'other' }) }, 2_010_009, INVALID],
    ['another uid', { ...good, token: otherToken({ uid: '2' }) }, 2_010_009, INVALID],
    ['another account', { ...good, uid: 'ana', token: otherToken({ uid: 'ben' }) }, 2_010_009, INVALID],
    ['no privilege to join', { ...good, token: otherToken({ privileges: {} }) }, 2_010_009, INVALID],
    ['what is no token', { ...good, token: '007nonsense' }, 2_010_009, INVALID],
    [
      'an expired token',
      { ...good, token: otherToken({ issuedAt: now - 120, expiresIn: 60 }) },
      2_010_010,
      'dynamic key or token timeout',
    ],
    ['no token', { ...good, token: null }, 2_010_014, 'static use dynamic key'],
    ['an unwanted token', { ...good, appId: projects.open.appId }, 2_010_015, 'dynamic use static key'],
  ] satisfies [string, JoinOptions, number, string][]) {
    const answered = page.page.waitForResponse(/transpond/);
    const { error } = await page.join(options);
    expect(error, what).toEqual({ code: 'CAN_NOT_GET_GATEWAY_SERVER', reason, number: null });
    const { response_body } = await (await answered).json();
    expect(response_body[0].buffer.code, what).toBe(code);
  }
});

test('a good token, a token for any uid, and no token where none is asked for open the channel', async ({
  newSdkPage,
}) => {
  const page = await newSdkPage();
  for (const options of [
    good,
    { ...good, uid: 77, token: otherToken({ uid: '' }) },
    { ...good, uid: null, token: otherToken({ uid: '' }) },
    { ...good, appId: projects.open.appId, token: null },
  ]) {
    const { uid, error } = await page.join(options);
    expect(error).toBeUndefined();
    expect(uid).toBe(options.uid ?? uid);
    await page.call('leave');
  }
});

test('with co-host authentication each privilege is enforced', async ({ credentials, newSdkPage }) => {
  const page = await newSdkPage();
  const refused = { code: 'UNEXPECTED_RESPONSE', reason: null, number: 2018 };
  await page.join(
    credentials(1, { project: 'cohost', privileges: { JoinChannel: 600, PublishAudioStream: 600 } }),
  );
  expect(await page.publish('audio')).toBeNull();
  expect(await page.publish('video')).toMatchObject({ number: refused.number });
  expect(await page.call('sendStreamMessage', 'hello')).toMatchObject({ number: refused.number });
  await page.call('leave');

  await page.join(
    credentials(2, {
      project: 'cohost',
      privileges: { JoinChannel: 600 },
      client: { mode: 'live', role: 'audience' },
    }),
  );
  expect(await page.call('setClientRole', 'host')).toMatchObject({ number: refused.number });
});

test(
  'a token’s end is announced, moved by renewal, and is the end',
  proves('client.renewToken', 'client:token-privilege-will-expire', 'client:token-privilege-did-expire'),
  async ({ credentials, emulator, newSdkPage }) => {
    const page = await newSdkPage();
    await page.join(credentials(1, { expiresIn: 86_400 }));
    await emulator.advanceClock(86_370_000);
    await page.expectEvent('token-privilege-will-expire');
    // The emulator's day has passed, the one of this test's tokens has not: the next token is issued a day later.
    const later = Math.floor(Date.now() / 1000) + 86_370;
    const renewed = mintToken({
      project: projects.plain,
      channel: credentials(1).channel,
      uid: '1',
      issuedAt: later,
      expiresIn: 600,
    });
    expect(await page.call('renewToken', renewed)).toBeNull();
    await emulator.advanceClock(300_000);
    expect(
      await page.call(
        'renewToken',
        mintToken({ project: projects.plain, channel: 'other', uid: '1', issuedAt: later }),
      ),
    ).toMatchObject({ number: 110 });
    expect(await page.events()).not.toContain('token-privilege-did-expire');
    await emulator.advanceClock(300_000);
    await page.expectEvent('token-privilege-did-expire');
    await page.expectEvent('connection-state-change DISCONNECTING DISCONNECTED TOKEN_EXPIRE');
  },
);
