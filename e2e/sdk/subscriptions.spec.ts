import { expect } from '@playwright/test';
import { expectMovingPicture } from '../support/media.ts';
import { test } from './fixtures.ts';
import { proves } from './proves.ts';

test('a late joiner hears of all publishers at once, and subscribes to them and back in one go', {
  tag: '@slow',
  ...proves('client:published-user-list', 'client.massSubscribe', 'client.massUnsubscribe'),
}, async ({ credentials, newSdkPage }) => {
  const [ana, ben] = [await newSdkPage(), await newSdkPage()];
  await ben.join(credentials(2));
  await ben.publish('audio', 'video');
  const { appId, channel, token, uid } = credentials(1);
  const results = await ana.page.evaluate(
    async ([app, name, key, id]) => {
      const client = window.makeClient({ subscribe: false });
      const listed = new Promise<import('../../lib/call/sdk.ts').IAgoraRTCRemoteUser[]>((resolve) =>
        client.on('published-user-list', resolve),
      );
      await client.join(app, name, key, id);
      const users = await listed;
      const wanted = users.flatMap((user) =>
        (['audio', 'video'] as const).map((mediaType) => ({ user, mediaType })),
      );
      const answers = await client.massSubscribe(wanted);
      const frame = document.createElement('div');
      frame.id = 'user-2';
      frame.style.cssText = 'width:320px;height:240px';
      document.body.append(frame);
      users[0]?.videoTrack?.play(frame);
      return answers.map(({ user, mediaType, error }) => `${user.uid} ${mediaType} ${error?.code ?? 'fine'}`);
    },
    [appId, channel, token, uid] as const,
  );
  expect(results).toEqual(['2 audio fine', '2 video fine']);
  expect((await ana.events()).filter((event) => event.startsWith('user-'))).toEqual([]);
  await expectMovingPicture(ana.videoOf(2));
  await ana.page.evaluate(() =>
    window.client.massUnsubscribe(window.client.remoteUsers.map((user) => ({ user }))),
  );
  expect(await ana.page.evaluate(() => window.client.remoteUsers[0]?.videoTrack)).toBeUndefined();
});

test('what is published can be subscribed to by its publisher’s name', {
  tag: '@slow',
  ...proves('client.presubscribe', 'client.unsubscribe'),
}, async ({ credentials, newSdkPage }) => {
  const [ana, ben] = [await newSdkPage(), await newSdkPage()];
  await ben.join(credentials(2));
  await ben.publish('video');
  await ana.join(credentials(1, { client: { subscribe: false } }));
  await ana.page.evaluate(async () => {
    const track = await window.client.presubscribe(2, 'video');
    const frame = document.createElement('div');
    frame.id = 'user-2';
    frame.style.cssText = 'width:320px;height:240px';
    document.body.append(frame);
    track.play(frame as never);
  });
  await expectMovingPicture(ana.videoOf(2));
  expect(await ana.call('presubscribe', 3, 'video')).toMatchObject({ number: 2021 });
  await ana.call('unsubscribe', 2, 'video');
  await expect(ana.videoOf(2)).toHaveCount(0);
});
