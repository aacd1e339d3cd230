import { expect } from '@playwright/test';
import { expectMovingPicture } from '../support/media.ts';
import { test } from './fixtures.ts';
import { proves } from './proves.ts';

test('a cut socket is a rejoin that the others do not see', async ({ credentials, emulator, newSdkPage }) => {
  const [ana, ben] = [await newSdkPage(), await newSdkPage()];
  const options = credentials(1);
  await ana.join(options);
  await ben.join(credentials(2));
  await ben.publish('audio', 'video');
  await expectMovingPicture(ana.videoOf(2));
  const seen = (await ana.events()).length;
  await emulator.fault({ type: 'drop-socket', channel: options.channel, uid: '2' });
  await ben.expectEvent('connection-state-change RECONNECTING CONNECTED');
  await expectMovingPicture(ana.videoOf(2));
  expect((await ana.events()).slice(seen).filter((event) => event.startsWith('user-'))).toEqual([]);
});

test('who does not come back within the grace time has left by time-out', async ({
  credentials,
  emulator,
  newSdkPage,
}) => {
  const [ana, ben] = [await newSdkPage(), await newSdkPage()];
  const options = credentials(1);
  await ana.join(options);
  await ben.join(credentials(2));
  await ana.expectEvent('user-joined 2');
  await emulator.fault({ type: 'refuse-sockets' });
  await emulator.fault({ type: 'drop-socket', channel: options.channel, uid: '2' });
  await ben.expectEvent(/^connection-state-change CONNECTED RECONNECTING/);
  await emulator.advanceClock(10_000);
  await ana.expectEvent('user-left 2 ServerTimeOut');
});

test(
  'an empty gateway after a restart gets everybody and all media back',
  proves('client:media-reconnect-start', 'client:media-reconnect-end'),
  async ({ credentials, emulator, newSdkPage }) => {
    const [ana, ben] = [await newSdkPage(), await newSdkPage()];
    await ana.join(credentials(1));
    await ben.join(credentials(2));
    await ben.publish('audio', 'video');
    await expectMovingPicture(ana.videoOf(2));
    await emulator.fault({ type: 'restart-gateway' });
    await ana.expectEvent('media-reconnect-start 2');
    await ana.expectEvent('connection-state-change RECONNECTING CONNECTED');
    await ana.expectEvent('media-reconnect-end 2');
    await expectMovingPicture(ana.videoOf(2));
  },
);

test('a dead media connection is noticed in seconds, and is back as soon as media can pass', async ({
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
  await emulator.fault({ type: 'cut-media', channel: options.channel, uid: '1' });
  await ana.expectEvent(/^connection-state-change CONNECTED RECONNECTING/);
  await ana.expectEvent('connection-state-change RECONNECTING CONNECTED');
  await emulator.clearFaults();
  await expectMovingPicture(ana.videoOf(2));
  expect(await ben.events()).not.toContain('user-left 1 Quit');
});
