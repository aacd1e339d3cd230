import { expect } from '@playwright/test';
import { expectMovingPicture, pictureWidth } from '../support/media.ts';
import { test } from './fixtures.ts';

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
