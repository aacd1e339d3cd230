import { expect } from '@playwright/test';
import { expectMovingPicture, framesShown, pictureWidth } from '../support/media.ts';
import type { SdkPage } from '../support/sdk-page.ts';
import { test } from './fixtures.ts';
import { proves } from './proves.ts';

/**
 * The longest freeze that the browser's receiver counts within the next so many milliseconds, as the W3C's statistics
 * define one: a page whose own work is late sees pauses of its own making.
 */
const longestFreeze = (page: SdkPage, duration: number) =>
  page.page.evaluate(async (milliseconds) => {
    const receiver = window.client.remoteUsers[0]?.videoTrack?.getRTCRtpTransceiver()?.receiver;
    const frozenSoFar = async (): Promise<number> => {
      const stats = [...((await receiver?.getStats())?.values() ?? [])];
      return stats.find(({ type }) => type === 'inbound-rtp').totalFreezesDuration * 1000;
    };
    const end = performance.now() + milliseconds;
    let [before, longest] = [await frozenSoFar(), 0];
    while (performance.now() < end) {
      const now = await frozenSoFar();
      longest = Math.max(longest, now - before);
      before = now;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return longest;
  }, duration);

test(
  'a subscriber switches between the two streams of dual-stream mode, and back',
  proves('client.enableDualStream', 'client.setRemoteVideoStreamType', 'client:stream-type-changed'),
  async ({ credentials, newSdkPage }) => {
    const [ana, ben] = [await newSdkPage(), await newSdkPage()];
    await ana.join(credentials(1));
    await ben.join(credentials(2));
    await ben.call('enableDualStream');
    await ben.publish('video');
    await expectMovingPicture(ana.videoOf(2));
    expect(await pictureWidth(ana.videoOf(2))).toBe(640);

    // The SDK tells a change against the statistics before it, which it asks for every 3 s.
    await expect.poll(() => ana.page.evaluate(() => window.client.getRTCStats().UserCount)).toBe(2);
    await ana.call('setRemoteVideoStreamType', 2, 1);
    await expect.poll(() => pictureWidth(ana.videoOf(2))).toBe(160);
    await ana.expectEvent('stream-type-changed 2 1');
    await expectMovingPicture(ana.videoOf(2));
    await ana.call('setRemoteVideoStreamType', 2, 0);
    await expect.poll(() => pictureWidth(ana.videoOf(2))).toBe(640);
    await expectMovingPicture(ana.videoOf(2));
  },
);

test(
  'fallback on command gives less, says so, and recovers',
  proves('client:stream-fallback'),
  async ({ credentials, emulator, newSdkPage }) => {
    const [ana, ben] = [await newSdkPage(), await newSdkPage()];
    const options = credentials(1);
    await ana.join(options);
    await ben.join(credentials(2));
    await ben.call('enableDualStream');
    await ben.publish('video');
    await expectMovingPicture(ana.videoOf(2));
    const fallback = { type: 'fallback', channel: options.channel, uid: '1' } as const;
    await emulator.fault({ ...fallback, to: 'low' });
    await expect.poll(() => pictureWidth(ana.videoOf(2))).toBe(160);
    await emulator.fault({ ...fallback, to: 'audio' });
    await ana.expectEvent('stream-fallback 2 fallback');
    await emulator.fault({ ...fallback, to: 'recover' });
    await ana.expectEvent('stream-fallback 2 recover');
    await expect.poll(() => pictureWidth(ana.videoOf(2))).toBe(640);
    await expectMovingPicture(ana.videoOf(2));
  },
);

for (const codec of ['vp8', 'vp9', 'h264', 'av1']) {
  test(`${codec} passes`, async ({ credentials, newSdkPage }) => {
    const [ana, ben] = [await newSdkPage(), await newSdkPage()];
    const offered = await ana.page.evaluate(
      () => RTCRtpSender.getCapabilities('video')?.codecs.map(({ mimeType }) => mimeType.toLowerCase()) ?? [],
    );
    test.skip(!offered.includes(`video/${codec}`), `this browser offers no ${codec}`);
    await ana.join(credentials(1, { client: { codec } }));
    await ben.join(credentials(2, { client: { codec } }));
    await ben.publish('video');
    await expectMovingPicture(ana.videoOf(2));
    // The SDK fills its statistics once a second, so the first picture may be there before them.
    await expect
      .poll(() => ana.page.evaluate(() => window.client.getRemoteVideoStats()[2]?.codecType?.toLowerCase()))
      .toContain(codec);
  });
}

test('with 5 % of packets lost on each way no freeze is longer than half a second', {
  tag: '@slow',
}, async ({ credentials, emulator, newSdkPage }) => {
  const [ana, ben] = [await newSdkPage(), await newSdkPage()];
  const options = credentials(1);
  await ana.join(options);
  await ben.join(credentials(2));
  await ben.publish('audio', 'video');
  await expectMovingPicture(ana.videoOf(2));
  await emulator.fault({ type: 'media', channel: options.channel, loss: 0.05 });
  const longest = await longestFreeze(ana, 20_000);
  // Who sends nothing knows its round trip from answers to its reports alone, and asks again as soon as that allows.
  const roundTrips = await ana.page.evaluate(async () => {
    const receiver = window.client.remoteUsers[0]?.audioTrack?.getRTCRtpTransceiver()?.receiver;
    const stats = [...((await receiver?.getStats())?.values() ?? [])];
    return stats.find(({ type }) => type === 'remote-outbound-rtp')?.roundTripTimeMeasurements;
  });
  expect(roundTrips).toBeGreaterThan(0);
  test.info().annotations.push({ type: 'measured', description: `longest freeze ${Math.round(longest)} ms` });
  expect(longest).toBeLessThan(500);
});

test('lost packets are sent again, and the picture goes on', async ({
  credentials,
  emulator,
  newSdkPage,
}) => {
  const [ana, ben] = [await newSdkPage(), await newSdkPage()];
  const options = credentials(1);
  await ana.join(options);
  await ben.join(credentials(2));
  await ben.publish('audio', 'video');
  await expectMovingPicture(ana.videoOf(2));
  await emulator.fault({ type: 'media', channel: options.channel, loss: 0.1 });
  await expectMovingPicture(ana.videoOf(2));
  await expectMovingPicture(ana.videoOf(2));
  // The losses are real, and seen by both sides of the network.
  await ana.expectEvent(/^network-quality .*"downlinkNetworkQuality":[2-5]/);
});

test('frozen media freeze the picture while the connection lives, and go on', async ({
  credentials,
  emulator,
  newSdkPage,
}) => {
  const [ana, ben] = [await newSdkPage(), await newSdkPage()];
  const options = credentials(1);
  await ana.join(options);
  await ben.join(credentials(2));
  await ben.publish('video');
  await expectMovingPicture(ana.videoOf(2));
  await emulator.fault({ type: 'freeze-media', channel: options.channel, uid: '2', direction: 'up' });
  await expect
    .poll(async () => {
      const before = await framesShown(ana.videoOf(2));
      await ana.page.waitForFunction(
        (start) => performance.now() > start + 500,
        await ana.page.evaluate(() => performance.now()),
      );
      return (await framesShown(ana.videoOf(2))) - before;
    })
    .toBe(0);
  await emulator.clearFaults();
  await expectMovingPicture(ana.videoOf(2));
  expect((await ana.events()).some((event) => event.includes('RECONNECTING'))).toBe(false);
});
