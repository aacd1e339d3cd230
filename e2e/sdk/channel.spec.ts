import { expect } from '@playwright/test';
import { expectMovingPicture } from '../support/media.ts';
import { test } from './fixtures.ts';
import { proves } from './proves.ts';

test(
  'joining, publishing, muting, unpublishing and leaving are seen as they are',
  proves(
    'client.join',
    'client.publish',
    'client.subscribe',
    'client.unpublish',
    'client.leave',
    'client:user-joined',
    'client:user-published',
    'client:user-unpublished',
    'client:user-info-updated',
    'client:user-left',
    'localTrack.setMuted',
    'localTrack.setEnabled',
  ),
  async ({ credentials, newSdkPage }) => {
    const [ana, ben] = [await newSdkPage(), await newSdkPage()];
    await ana.join(credentials(1));
    await ben.join(credentials(2));
    await ana.expectEvent('user-joined 2');
    await ben.publish('audio', 'video');
    await ana.expectEvent('user-published 2 video');
    await expectMovingPicture(ana.videoOf(2));

    const turn = (method: 'setMuted' | 'setEnabled', index: number, on: boolean) =>
      ben.page.evaluate(([name, track, value]) => window.tracks[track]?.[name](value), [
        method,
        index,
        on,
      ] as const);
    await turn('setMuted', 0, true);
    await ana.expectEvent('user-unpublished 2 audio');
    await ana.expectEvent('user-info-updated 2 mute-audio');
    await turn('setEnabled', 1, false);
    await ana.expectEvent('user-info-updated 2 mute-video');
    await turn('setEnabled', 1, true);
    await ana.expectEvent('user-info-updated 2 unmute-video');
    await expectMovingPicture(ana.videoOf(2));

    await ben.page.evaluate(() => window.client.unpublish(window.tracks.slice(1)));
    await expect
      .poll(async () => (await ana.events()).filter((event) => event === 'user-unpublished 2 video').length)
      .toBe(2);
    await ben.page.evaluate(() => window.client.publish(window.tracks.slice(1)));
    await expectMovingPicture(ana.videoOf(2));
    await ben.page.evaluate(() => window.client.unpublish());
    await expect
      .poll(async () => (await ana.events()).filter((event) => event === 'user-unpublished 2 video').length)
      .toBe(3);
    await ben.call('leave');
    await ana.expectEvent('user-left 2 Quit');
  },
);

test('user accounts are known by their account', async ({ credentials, newSdkPage }) => {
  const [ana, ben] = [await newSdkPage(), await newSdkPage()];
  expect(await ana.join(credentials('ana@example.org'))).toEqual({ uid: 'ana@example.org' });
  await ben.join(credentials('ben'));
  await ben.publish('video');
  await ana.expectEvent('user-joined ben');
  await expectMovingPicture(ana.videoOf('ben'));
});

test(
  'in live mode the audience sees hosts and is seen by nobody',
  proves('client.setClientRole'),
  async ({ credentials, newSdkPage }) => {
    const [host, watcher] = [await newSdkPage(), await newSdkPage()];
    await host.join(credentials(1, { client: { mode: 'live', role: 'host' } }));
    await host.publish('video');
    await watcher.join(credentials(2, { client: { mode: 'live', role: 'audience' } }));
    await expectMovingPicture(watcher.videoOf(1));
    expect(await host.events()).not.toContain('user-joined 2');
    await watcher.call('setClientRole', 'host');
    await host.expectEvent('user-joined 2');
    await watcher.call('setClientRole', 'audience', { level: 1 });
    await host.expectEvent('user-left 2 BecomeAudience');
  },
);

test(
  'data stream messages reach everyone but their sender',
  proves('client:stream-message'),
  async ({ credentials, newSdkPage }) => {
    const [ana, ben] = [await newSdkPage(), await newSdkPage()];
    await ana.join(credentials(1));
    await ben.join(credentials(2));
    expect(await ana.call('sendStreamMessage', 'hello')).toBeNull();
    await ben.expectEvent('stream-message 1 hello');
    expect(await ana.call('sendStreamMessage', 'x'.repeat(1024))).toBeNull();
    expect(await ana.call('sendStreamMessage', 'x'.repeat(1025))).toMatchObject({ code: 'INVALID_PARAMS' });
    expect(await ana.events()).not.toContain('stream-message 1 hello');
  },
);

test('the newest client of a uid wins', async ({ credentials, newSdkPage }) => {
  const [older, newer] = [await newSdkPage(), await newSdkPage()];
  await older.join(credentials(1));
  expect(await newer.join(credentials(1))).toEqual({ uid: 1 });
  await older.expectEvent('connection-state-change CONNECTED DISCONNECTED UID_BANNED');
});

test(
  'who is banned is told by what',
  proves('client:connection-state-change'),
  async ({ credentials, emulator, newSdkPage }) => {
    const page = await newSdkPage();
    for (const by of ['uid', 'ip', 'channel'] as const) {
      const options = credentials(1);
      await page.join(options);
      await emulator.fault({ type: 'ban', channel: options.channel, uid: '1', by });
      await page.expectEvent(`connection-state-change CONNECTED DISCONNECTED ${by.toUpperCase()}_BANNED`);
    }
  },
);

test(
  'the number of users, delays and quality are told from what was measured',
  proves('client.getRTCStats', 'client:network-quality'),
  async ({ credentials, newSdkPage }) => {
    const [ana, ben] = [await newSdkPage(), await newSdkPage()];
    await ana.join(credentials(1));
    await ben.join(credentials(2));
    await ben.publish('video');
    await ana.expectEvent(/^network-quality \{"uplinkNetworkQuality":1,"downlinkNetworkQuality":1\}$/);
    const stats = await ana.page.evaluate(() => window.client.getRTCStats());
    expect(stats.UserCount).toBe(2);
    expect(stats.RTT).toBeLessThan(200);
  },
);
