import { expect } from '@playwright/test';
import { expectMovingPicture } from '../support/media.ts';
import { test } from './fixtures.ts';
import { proves } from './proves.ts';

test(
  'what is published can be subscribed to by its publisher’s name',
  proves('client.presubscribe', 'client.unsubscribe'),
  async ({ credentials, newSdkPage }) => {
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
  },
);
