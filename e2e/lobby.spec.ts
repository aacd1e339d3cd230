import { expect, type Page } from '@playwright/test';
import { appUrl } from './support/addresses.ts';
import { test } from './support/fixtures.ts';
import { expectMovingPicture } from './support/media.ts';

/** Keeps every track that the page gets, so that a test can look at it, or unplug its device. */
async function watchTracks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const got: MediaStreamTrack[] = [];
    Object.assign(window, { got });
    const getUserMedia = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (constraints) => {
      const stream = await getUserMedia(constraints);
      got.push(...stream.getTracks());
      return stream;
    };
  });
}

const liveTracks = (page: Page) =>
  page.evaluate(
    () =>
      (window as unknown as { got: MediaStreamTrack[] }).got.filter(({ readyState }) => readyState === 'live')
        .length,
  );

/** The fake devices of the browser cannot be unplugged: this is what an unplugged one's track does. */
const unplugCamera = (page: Page) =>
  page.evaluate(() => {
    const tracks = (window as unknown as { got: MediaStreamTrack[] }).got;
    const camera = tracks.findLast(({ kind, readyState }) => kind === 'video' && readyState === 'live');
    camera?.stop();
    camera?.dispatchEvent(new Event('ended'));
  });

/** What the SDK's script has at least, in characters: no other is nearly so large. */
const SDK_SCRIPT = 500_000;

/** Holds the SDK's script back, as a slow network does, until what it answers is called. */
async function holdSdk(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    if (body.length > SDK_SCRIPT) await released;
    await route.fulfill({ response, body });
  });
  return release;
}

test('on a slow network one is asked for the devices and sees oneself before the SDK is there, and can join already', async ({
  channelName,
  newPerson,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await ben.join(channelName, 'Ben');
  await watchTracks(ana.page);
  const release = await holdSdk(ana.page);
  try {
    await ana.openLobby(channelName, 'Ana');
    await expectMovingPicture(ana.page.getByRole('region', { name: 'Your preview' }).locator('video'));
    await expect.poll(() => liveTracks(ana.page)).toBe(2);
    await ana.button('Join').click();
    await expect(ana.button('Joining…')).toBeVisible();
  } finally {
    // A window does not close while it waits for a script.
    release();
  }
  await expectMovingPicture(ben.videoOf('Ana'));
  await ben.expectSoundOf('Ana');
  expect(await liveTracks(ana.page)).toBe(2);
});

/** Whether the page has fetched the SDK. */
const hasSdk = (page: Page) =>
  page.evaluate(
    (size) =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).some(
        ({ decodedBodySize }) => decodedBodySize > size,
      ),
    SDK_SCRIPT,
  );

test('whoever has no device and only looks at a link is not sent the SDK before they do something', async ({
  channelName,
  newPerson,
}) => {
  const { page } = await newPerson({ devices: 'absent' });
  await page.goto(`${appUrl}/call/${channelName}`, { waitUntil: 'networkidle' });
  await expect(page.getByText('Neither camera nor microphone was found.')).toBeVisible();
  expect(await hasSdk(page)).toBe(false);
  await page.mouse.move(200, 200);
  await expect.poll(() => hasSdk(page)).toBe(true);
});

test('to look at the network keeps no connection of the browser busy', async ({ channelName, newPerson }) => {
  const { page } = await newPerson();
  const asked = page.waitForEvent('requestfinished', (request) => request.url() === `${appUrl}/ping`);
  const abandoned = page
    .waitForEvent('requestfailed', (request) => request.url() === `${appUrl}/ping`)
    .then(() => 'abandoned');
  await page.goto(`${appUrl}/call/${channelName}`);
  expect(await Promise.race([asked.then(() => 'ended'), abandoned])).toBe('ended');
});

test('devices can be chosen in the lobby, what the browser does to the sound as well, and all is remembered', async ({
  channelName,
  newPerson,
}) => {
  const ana = await newPerson();
  await watchTracks(ana.page);
  await ana.openLobby(channelName, 'Ana');
  const camera = ana.page.getByLabel('Camera', { exact: true });
  await expect(camera.getByRole('option')).toHaveCount(3);
  const second = await camera.getByRole('option').nth(2).textContent();
  await camera.selectOption({ index: 2 });
  await expectMovingPicture(ana.page.getByRole('region', { name: 'Your preview' }).locator('video'));
  await expect(ana.page.getByLabel('Speaker', { exact: true })).toBeVisible();
  const suppresses = () =>
    ana.page.evaluate(() => {
      const tracks = (window as unknown as { got: MediaStreamTrack[] }).got;
      const live = tracks.filter(({ kind, readyState }) => kind === 'audio' && readyState === 'live');
      return live.map((track) => track.getSettings().noiseSuppression);
    });
  await expect.poll(suppresses).toEqual([true]);
  await ana.button('Settings').click();
  await ana.page.getByRole('switch', { name: 'Noise suppression', exact: true }).click();
  await expect.poll(suppresses).toEqual([false]);
  await ana.page.reload();
  await expect.poll(suppresses).toEqual([false]);
  await expect(camera.locator('option:checked')).toHaveText(second ?? '');
});

test('who joins to listen only has no device in use, hears, and can turn the microphone on later', async ({
  channelName,
  newPerson,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await ana.join(channelName, 'Ana');
  await watchTracks(ben.page);
  await ben.openLobby(channelName, 'Ben');
  await expect(ben.button('Turn camera off')).toBeVisible();
  await ben.button('Join to listen only').click();
  await expect(ben.button('Leave')).toBeVisible();
  await expect.poll(() => liveTracks(ben.page)).toBe(0);
  await ben.expectSoundOf('Ana');
  await expect(ana.tileOf('Ben').getByText('Microphone off')).toBeAttached();
  await ben.button('Turn microphone on').click();
  await ana.expectSoundOf('Ben');
});

test('another camera takes the place of one that is unplugged, says so, and is seen by the others', async ({
  channelName,
  newPerson,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await ana.join(channelName, 'Ana');
  await watchTracks(ben.page);
  await ben.join(channelName, 'Ben');
  await expectMovingPicture(ana.videoOf('Ben'));
  await unplugCamera(ben.page);
  await expect(ben.page.getByRole('alert').filter({ hasText: 'Your camera is gone' })).toBeVisible();
  await expectMovingPicture(ana.videoOf('Ben'));
});

test('a blocked device comes with the steps that allow it in this browser', async ({
  channelName,
  newPerson,
}) => {
  const cleo = await newPerson({ devices: 'denied' });
  await cleo.openLobby(channelName, 'Cleo');
  const notice = cleo.page.getByRole('alert').filter({ hasText: 'are blocked for this site' });
  await expect(notice).toContainText('Press the icon before the address');
  await expect(notice.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('a microphone that is on and hears nothing is pointed out', async ({ channelName, newPerson }) => {
  const ana = await newPerson();
  await ana.page.addInitScript(() => {
    const getUserMedia = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (constraints) =>
      constraints?.audio
        ? new AudioContext().createMediaStreamDestination().stream
        : getUserMedia(constraints);
  });
  await ana.openLobby(channelName, 'Ana');
  await expect(ana.page.getByText('nothing is heard')).toBeVisible();
});

test('on a phone on its side one sees the button to join at once', async ({ channelName, newPerson }) => {
  const ana = await newPerson();
  await ana.page.setViewportSize({ width: 844, height: 390 });
  await ana.openLobby(channelName, 'Ana');
  await expect(ana.button('Join')).toBeInViewport({ ratio: 1 });
});
