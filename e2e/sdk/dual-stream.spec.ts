import { expect } from '@playwright/test';
import { expectMovingPicture, pictureWidth } from '../support/media.ts';
import { test } from './fixtures.ts';
import { proves } from './proves.ts';

// VP8, which the app uses, is switched among the tests that are not slow.
for (const codec of ['vp9', 'h264', 'av1']) {
  test(`a subscriber switches between the two streams of ${codec}`, {
    tag: '@slow',
  }, async ({ credentials, newSdkPage }) => {
    const [ana, ben] = [await newSdkPage(), await newSdkPage()];
    await ana.join(credentials(1, { client: { codec } }));
    await ben.join(credentials(2, { client: { codec } }));
    await ben.call('enableDualStream');
    await ben.publish('video');
    await expectMovingPicture(ana.videoOf(2));
    for (const [stream, width] of [
      [1, 160],
      [0, 640],
    ]) {
      await ana.call('setRemoteVideoStreamType', 2, stream);
      await expect.poll(() => pictureWidth(ana.videoOf(2))).toBe(width);
      await expectMovingPicture(ana.videoOf(2));
    }
  });
}

test('on a narrow way a receiver gets the low stream, and the high one again after; nobody else suffers', {
  tag: '@slow',
  ...proves('client.setStreamFallbackOption', 'client:stream-type-changed'),
}, async ({ credentials, emulator, newSdkPage }) => {
  const [slow, ben, cleo] = [await newSdkPage(), await newSdkPage(), await newSdkPage()];
  const options = credentials(1);
  await slow.join(options);
  await ben.join(credentials(2));
  await cleo.join(credentials(3));
  await cleo.call('enableDualStream');
  await cleo.publish('video');
  for (const page of [slow, ben]) await expectMovingPicture(page.videoOf(3));
  for (const page of [slow, ben]) await page.call('setStreamFallbackOption', 3, 1);
  // The SDK tells a change against the statistics before it, which it asks for every 3 s.
  await expect.poll(() => slow.page.evaluate(() => window.client.getRTCStats().UserCount)).toBe(3);

  const narrow = { type: 'media', channel: options.channel, uid: '1', direction: 'down' } as const;
  await emulator.fault({ ...narrow, bitsPerSecond: 200_000 });
  await slow.expectEvent('stream-type-changed 3 1');
  await expect.poll(() => pictureWidth(slow.videoOf(3))).toBe(160);
  await expectMovingPicture(slow.videoOf(3));
  expect(await pictureWidth(ben.videoOf(3))).toBe(640);
  const sent = await cleo.page.evaluate(() => window.client.getLocalVideoStats().sendBitrate);
  expect(sent).toBeGreaterThan(200_000);

  await emulator.clearFaults();
  await slow.expectEvent('stream-type-changed 3 0');
  await expect.poll(() => pictureWidth(slow.videoOf(3))).toBe(640);
  expect((await slow.events()).filter((event) => event.startsWith('stream-fallback'))).toEqual([]);
  expect((await ben.events()).filter((event) => event.startsWith('stream-'))).toEqual([]);
});

test('the low stream is as it was asked for, and what a subscriber begins with when it wants so', {
  tag: '@slow',
  ...proves(
    'client.setDualStreamMode',
    'client.setLowStreamParameter',
    'client.disableDualStream',
    'client.setRemoteDefaultVideoStreamType',
    'localTrack:transceiver-updated',
  ),
}, async ({ credentials, newSdkPage }) => {
  const [ana, ben] = [await newSdkPage(), await newSdkPage()];
  const small = { width: 320, height: 240, framerate: 15, bitrate: 140 };
  await ben.join(credentials(2, { before: [['setLowStreamParameter', small]] }));
  await ben.call('setDualStreamMode', 1);
  await ben.page.evaluate(async () => {
    window.tracks = [await AgoraRTC.createCameraVideoTrack()];
    window.tracks[0]?.on('transceiver-updated', () => window.events.push('transceiver-updated'));
    await window.client.publish(window.tracks);
  });
  await ben.expectEvent('transceiver-updated');
  await ana.join(credentials(1, { before: [['setRemoteDefaultVideoStreamType', 1]] }));
  await expectMovingPicture(ana.videoOf(2));
  await expect.poll(() => pictureWidth(ana.videoOf(2))).toBe(320);
  expect(await ben.call('disableDualStream')).toBeNull();
  await expect.poll(() => pictureWidth(ana.videoOf(2))).toBe(640);
});

test('a publisher may send the low stream no sooner than somebody asks for it', {
  tag: '@slow',
  ...proves('client.setDualStreamMode'),
}, async ({ credentials, newSdkPage }) => {
  const [ana, ben] = [await newSdkPage(), await newSdkPage()];
  await ana.join(credentials(1));
  await ben.join(credentials(2, { before: [['setDualStreamMode', -1]] }));
  await ben.publish('video');
  await expectMovingPicture(ana.videoOf(2));
  expect(await pictureWidth(ana.videoOf(2))).toBe(640);
  await ana.call('setRemoteVideoStreamType', 2, 1);
  await expect.poll(() => pictureWidth(ana.videoOf(2))).toBe(160);
  await expectMovingPicture(ana.videoOf(2));
});
