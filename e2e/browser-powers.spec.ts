import { expect } from '@playwright/test';
import { test } from './support/fixtures.ts';
import { expectMovingPicture } from './support/media.ts';

test('a browser that cannot hold a call is told which one can', async ({
  channelName: channel,
  newPerson,
}) => {
  const ana = await newPerson();
  await ana.page.addInitScript(() => {
    Object.assign(window, { RTCPeerConnection: undefined });
  });
  await ana.page.goto(`/call/${channel}`);
  await expect(ana.page.getByRole('heading', { name: 'This browser can’t make calls' })).toBeVisible();
  await expect(ana.page.getByText(/Chrome|Firefox|Safari/)).toBeVisible();
});

test('the screen stays on during a call and no longer, the call fills it when asked to, and sound that was kept back is one tap away', {
  tag: '@slow',
}, async ({ channelName: channel, newPerson }) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await ana.page.context().grantPermissions(['camera', 'microphone', 'screen-wake-lock']);
  await ana.page.addInitScript(() => {
    const powers = { locks: [] as WakeLockSentinel[], quiet: true };
    Object.assign(window, { powers });
    const request = navigator.wakeLock.request.bind(navigator.wakeLock);
    navigator.wakeLock.request = async (type) => {
      const lock = await request(type);
      powers.locks.push(lock);
      return lock;
    };
    // As a browser does that wants a tap first; this one has seen enough of them.
    const play = HTMLAudioElement.prototype.play;
    HTMLAudioElement.prototype.play = function () {
      return powers.quiet
        ? Promise.reject(new DOMException('play() failed', 'NotAllowedError'))
        : play.call(this);
    };
  });
  const locksHeld = () =>
    ana.page.evaluate(
      () =>
        (window as unknown as { powers: { locks: WakeLockSentinel[] } }).powers.locks.filter(
          ({ released }) => !released,
        ).length,
    );
  await ben.join(channel, 'Ben');
  await ana.join(channel, 'Ana');
  await expectMovingPicture(ana.videoOf('Ben'));
  await expect.poll(locksHeld).toBe(1);

  await expect(ana.button('Tap to hear')).toBeVisible();
  await ana.page.evaluate(() => {
    (window as unknown as { powers: { quiet: boolean } }).powers.quiet = false;
  });
  await ana.button('Tap to hear').click();
  await expect(ana.button('Tap to hear')).toHaveCount(0);
  await ana.expectSoundOf('Ben');

  const choose = async (name: string) => {
    await ana.button('More').click();
    await ana.page.getByRole('menuitem', { name, exact: true }).click();
  };
  const fills = () => ana.page.evaluate(() => document.fullscreenElement !== null);
  await choose('Full screen');
  await expect.poll(fills).toBe(true);
  await choose('Leave full screen');
  await expect.poll(fills).toBe(false);
  await ana.button('Leave').click();
  await expect(ana.button('Rejoin')).toBeVisible();
  await expect.poll(locksHeld).toBe(0);
});

test('the sheet of a system that has one is given the call’s address', async ({
  channelName: channel,
  newPerson,
}) => {
  const ana = await newPerson();
  await ana.page.addInitScript(() => {
    // Chromium has no sheet on Linux: this stands for the system's, and notes what it is given.
    const given: ShareData[] = [];
    Object.assign(window, { given });
    navigator.share = async (data = {}) => void given.push(data);
  });
  await ana.join(channel, 'Ana');
  await ana.button('More').click();
  await ana.page.getByRole('menuitem', { name: 'Share link…', exact: true }).click();
  const given = () => ana.page.evaluate(() => (window as unknown as { given: ShareData[] }).given);
  const url = new URL(`/call/${channel}`, ana.page.url()).href;
  await expect.poll(given).toEqual([{ title: await ana.page.title(), url }]);
});
