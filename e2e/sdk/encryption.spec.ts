import { expect } from '@playwright/test';
import { expectMovingPicture } from '../support/media.ts';
import { test } from './fixtures.ts';
import { proves } from './proves.ts';

const SECRET = 'Correct-horse-7!';

test(
  'members with the same secret see each other, and read each other’s encrypted messages',
  proves('client.setEncryptionConfig'),
  async ({ credentials, newSdkPage }) => {
    const salt = new Uint8Array(32).fill(7);
    const before = [['setEncryptionConfig', 'aes-256-gcm2', SECRET, salt, true]] as [string, ...unknown[]][];
    const [ana, ben] = [await newSdkPage(), await newSdkPage()];
    await ana.join(credentials(1, { before }));
    await ben.join(credentials(2, { before }));
    await ben.publish('video');
    await expectMovingPicture(ana.videoOf(2));
    expect(await ben.call('sendStreamMessage', 'in secret')).toBeNull();
    await ana.expectEvent('stream-message 2 in secret');
    expect(await ana.events()).not.toContain('crypt-error');
  },
);

test('another secret is a crypt error for both, and no picture', {
  tag: '@slow',
  ...proves('client.setEncryptionConfig', 'client:crypt-error'),
}, async ({ credentials, newSdkPage }) => {
  const config = (secret: string) =>
    [['setEncryptionConfig', 'aes-128-gcm', secret]] as [string, string, string][];
  const [ana, ben] = [await newSdkPage(), await newSdkPage()];
  await ana.join(credentials(1, { before: config(SECRET) }));
  await ben.join(credentials(2, { before: config(`${SECRET}?`) }));
  await ben.publish('video');
  await ben.expectEvent('crypt-error');
  await ana.expectEvent('crypt-error');
  await ana.expectEvent('user-published 2 video');
  const received = () => ana.page.evaluate(() => window.client.getRemoteVideoStats()[2]?.receivePackets ?? 0);
  expect(await received()).toBe(0);
});
