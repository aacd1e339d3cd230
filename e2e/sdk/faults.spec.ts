import { expect } from '@playwright/test';
import { DEMO_CREDENTIALS } from '../../emulator/src/demo-project.ts';
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
