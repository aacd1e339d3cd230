import { expect } from '@playwright/test';
import { DEMO_CREDENTIALS } from '../../emulator/src/demo-project.ts';
import { expectMovingPicture } from '../support/media.ts';
import { test } from './fixtures.ts';
import { projects } from './projects.ts';

test('a code of the access point, a removal and an end of the token are what the SDK makes of them', async ({
  credentials,
  emulator,
  newSdkPage,
}) => {
  const page = await newSdkPage();
  const options = credentials(1);
  const ana = { channel: options.channel, uid: '1' };
  await emulator.fault({ type: 'access-point-code', code: 2_010_016 });
  expect((await page.join(options)).error).toMatchObject({ reason: 'amount of users over load' });
  await emulator.clearFaults();

  await page.join(options);
  await emulator.fault({ type: 'remove', ...ana });
  await page.expectEvent('connection-state-change RECONNECTING CONNECTED');
  await emulator.fault({ type: 'expire-token', ...ana, inMilliseconds: 1000 });
  await page.expectEvent('token-privilege-will-expire');
  await page.expectEvent('token-privilege-did-expire');
});

test('what is wrong with a license is the reason of the end', { tag: '@slow' }, async ({
  credentials,
  emulator,
  newSdkPage,
}) => {
  const page = await newSdkPage();
  const options = credentials(1);
  for (const [problem, reason] of [
    ['missing', 'LICENSE_MISSING'],
    ['expired', 'LICENSE_EXPIRED'],
    ['minutes-exceeded', 'LICENSE_MINUTES_EXCEEDED'],
    ['period-invalid', 'LICENSE_PERIOD_INVALID'],
    ['multiple-services', 'LICENSE_MULTIPLE_SDK_SERVICE'],
    ['illegal', 'LICENSE_ILLEGAL'],
  ] as const) {
    await page.join(options);
    await emulator.fault({ type: 'license', channel: options.channel, uid: '1', problem });
    await page.expectEvent(`connection-state-change CONNECTED DISCONNECTED ${reason}`);
  }
});

test('a media connection that the gateway has lost is made anew, unseen by the others', {
  tag: '@slow',
}, async ({ credentials, emulator, newSdkPage }) => {
  const [ana, ben] = [await newSdkPage(), await newSdkPage()];
  /** How often the browser found out by itself, which takes it half a minute. */
  let restarts = 0;
  ana.page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      if (String(payload).includes('"restart_ice"')) restarts += 1;
    }),
  );
  const options = credentials(1);
  await ana.join(options);
  await ben.join(credentials(2));
  await ana.publish('video');
  await ben.publish('video');
  for (const video of [ana.videoOf(2), ben.videoOf(1)]) await expectMovingPicture(video);
  const seen = (await ben.events()).length;
  await emulator.fault({ type: 'lose-media', channel: options.channel, uid: '1' });
  await ana.expectEvent('connection-state-change RECONNECTING CONNECTED');
  for (const video of [ana.videoOf(2), ben.videoOf(1)]) await expectMovingPicture(video);
  expect(restarts).toBe(0);
  expect((await ben.events()).slice(seen).filter((event) => event.startsWith('user-left'))).toEqual([]);
});

test('signalling that is slow and a gateway that is silent are bad network quality, and no reason to leave', {
  tag: '@slow',
}, async ({ credentials, emulator, newSdkPage }) => {
  const page = await newSdkPage();
  const { channel, ...options } = credentials(1);
  await page.join({ channel, ...options });
  await page.expectEvent(/^network-quality .*"uplinkNetworkQuality":1/);
  const silence = await emulator.fault({ type: 'silence', channel });
  await page.expectEvent(/^network-quality .*"uplinkNetworkQuality":5/);
  await emulator.clearFaults(silence);
  const seen = (await page.events()).length;
  await emulator.fault({ type: 'delay-signalling', channel, delayMilliseconds: 200 });
  await expect
    .poll(async () => (await page.events()).slice(seen).some((event) => event.includes('NetworkQuality":1')))
    .toBe(true);
  expect((await page.events()).filter((event) => event.includes('RECONNECTING'))).toEqual([]);
});

test('who is banned while the connection is lost hears why, and stops coming back', {
  tag: '@slow',
}, async ({ credentials, emulator, newSdkPage }) => {
  const page = await newSdkPage();
  const options = credentials(1);
  await page.join(options);
  const refusal = await emulator.fault({ type: 'refuse-sockets' });
  await emulator.fault({ type: 'drop-socket', channel: options.channel, uid: '1' });
  await page.expectEvent(/^connection-state-change CONNECTED RECONNECTING/);
  const { restKey, restSecret } = DEMO_CREDENTIALS;
  const response = await fetch(`${emulator.url}/dev/v1/kicking-rule`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${btoa(`${restKey}:${restSecret}`)}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      appid: projects.plain.appId,
      cname: options.channel,
      uid: 1,
      time: 5,
      privileges: ['join_channel'],
    }),
  });
  expect(response.status).toBe(200);
  await emulator.clearFaults(refusal);
  await page.expectEvent('connection-state-change RECONNECTING DISCONNECTED UID_BANNED');
  // From now on it is refused at the door, as anybody is whom the rule means.
  expect((await page.join(options)).error).toMatchObject({ reason: 'no active status' });
});
