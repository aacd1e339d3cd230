import { type Browser, expect } from '@playwright/test';
import type { CallPage } from './support/call-page.ts';
import { test } from './support/fixtures.ts';
import { expectMovingPicture } from './support/media.ts';

const uidOf = async (person: CallPage) => (await person.ownTile.getAttribute('data-uid')) ?? '';

async function meet(channel: string, ana: CallPage, ben: CallPage): Promise<void> {
  await ana.join(channel, 'Ana');
  await ben.join(channel, 'Ben');
  await expectMovingPicture(ana.videoOf('Ben'));
  await expectMovingPicture(ben.videoOf('Ana'));
}

/** Stops every page's process of a browser, as a closed lid does, or lets them go on. */
async function signalPages(browser: Browser, signal: 'SIGSTOP' | 'SIGCONT'): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  for (const { type, id } of processInfo) if (type === 'renderer') process.kill(id, signal);
  await session.detach();
}

test('whoever loses the network is told within a second, and is back without a click when it returns', {
  tag: '@slow',
}, async ({ channelName: channel, emulator, newPerson }) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await meet(channel, ana, ben);
  const uid = await uidOf(ana);
  await ana.page.context().setOffline(true);
  await expect(ana.banner).toBeVisible({ timeout: 1000 });
  // What the browser cannot be told to stop: what is open already, and what goes over UDP.
  await emulator.fault({ type: 'cut-media', channel, uid, forMilliseconds: 15_000 });
  await emulator.fault({ type: 'drop-socket', channel, uid });
  await expect(ben.tileOf('Ana')).toHaveCount(0);
  await expect(ana.banner).toBeVisible();
  await expect(ana.tileOf('Ben')).toBeVisible();

  await ana.page.context().setOffline(false);
  await expect(ana.banner).toHaveCount(0);
  await expectMovingPicture(ana.videoOf('Ben'));
  await expectMovingPicture(ben.videoOf('Ana'));
  await ana.expectSoundOf('Ben');
});

test('a laptop that slept is back in the call when it wakes', { tag: '@slow' }, async ({
  channelName: channel,
  emulator,
  launchOptions,
  newPerson,
  playwright,
}) => {
  const laptop = await playwright.chromium.launch(launchOptions);
  try {
    const [ana, ben] = [await newPerson({ browser: laptop }), await newPerson()];
    await meet(channel, ana, ben);
    const uid = await uidOf(ana);
    await signalPages(laptop, 'SIGSTOP');
    await expect(ben.page.getByText('Ana’s picture is frozen')).toBeVisible();
    // Nobody answers there any more: the network gives the member up.
    await emulator.fault({ type: 'drop-socket', channel, uid });
    await expect(ben.tileOf('Ana')).toHaveCount(0);
    await signalPages(laptop, 'SIGCONT');
    await expect(ben.tileOf('Ana')).toBeVisible();
    await expectMovingPicture(ben.videoOf('Ana'));
    await expectMovingPicture(ana.videoOf('Ben'));
    await expect(ana.banner).toHaveCount(0);
  } finally {
    await signalPages(laptop, 'SIGCONT');
    await laptop.close();
  }
});

test('whoever is put out of a call is told why, and no camera stays on', { tag: '@slow' }, async ({
  channelName: channel,
  emulator,
  newPerson,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await meet(channel, ana, ben);
  for (const [by, person, sentence] of [
    ['uid', ana, 'You were removed from this call.'],
    ['ip', ben, 'You can’t be in this channel.'],
  ] as const) {
    const track = await person.ownTile
      .locator('video')
      .evaluateHandle((video: HTMLVideoElement) => (video.srcObject as MediaStream).getVideoTracks()[0]);
    await emulator.fault({ type: 'ban', by, channel, uid: await uidOf(person) });
    await expect(person.page.getByText(sentence)).toBeVisible();
    expect(await track.evaluate((ended) => ended?.readyState)).toBe('ended');
  }
});

test('whoever comes back while banned is told that, and not sent for another pass', { tag: '@slow' }, async ({
  channelName: channel,
  emulator,
  newPerson,
}) => {
  const ana = await newPerson();
  await emulator.fault({ type: 'access-point-code', code: 2_010_011 });
  await ana.openLobby(channel, 'Ana');
  await ana.clickJoin();
  const alert = ana.page.getByRole('alert').filter({ hasText: 'lets you in no more' });
  await expect(alert).toBeVisible();
  await emulator.clearFaults();
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(ana.button('Leave')).toBeVisible();
});
