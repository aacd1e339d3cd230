import { expect, type Locator, type Page } from '@playwright/test';
import type { CallPage } from './support/call-page.ts';
import { test } from './support/fixtures.ts';
import { cornerColour, expectMovingPicture, pictureWidth } from './support/media.ts';

/** The sky of “Dusk”, in the corner. */
const DUSK = [33, 52, 81];

async function expectCorner(video: Locator, colour: number[], what: string): Promise<void> {
  const distance = async () => {
    const now = await cornerColour(video);
    return Math.max(...colour.map((part, index) => Math.abs(part - (now[index] ?? 0))));
  };
  await expect.poll(distance, { message: what }).toBeLessThan(20);
}

const preview = (page: Page) => page.getByRole('region', { name: 'Preview' }).locator('video');
const choice = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
const trackOf = (video: Locator) =>
  video.evaluate((element: HTMLVideoElement) => (element.srcObject as MediaStream).getVideoTracks()[0]?.id);

async function choose({ page }: CallPage, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

async function chooseInSettings(person: CallPage, name: string): Promise<void> {
  const { page } = person;
  await choose(person, 'Settings');
  await choice(page, name).check();
  await page.keyboard.press('Escape');
}

test('the room behind a person gives way to a picture, before and in the call, and for the next time', async ({
  channelName: channel,
  newPerson,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  const loaded: string[] = [];
  ana.page.on('request', (request) => loaded.push(request.url()));
  await ana.openLobby(channel, 'Ana');
  await expectMovingPicture(preview(ana.page));
  const room = await cornerColour(preview(ana.page));
  expect(
    loaded.filter((url) => /wasm|tflite/.test(url)),
    'loaded before it is chosen',
  ).toEqual([]);

  await choice(ana.page, 'Dusk').check();
  await expectCorner(preview(ana.page), DUSK, 'the preview shows the picture');
  await ana.openLobby(channel, 'Ana');
  await expect(choice(ana.page, 'Dusk')).toBeChecked();
  await expectCorner(preview(ana.page), DUSK, 'it is remembered');

  await ana.clickJoin();
  await ben.join(channel, 'Ben');
  await expectMovingPicture(ben.videoOf('Ana'));
  await expectCorner(ben.videoOf('Ana'), DUSK, 'the other sees the picture');
  const received = await trackOf(ben.videoOf('Ana'));
  await chooseInSettings(ana, 'As it is');
  await expectCorner(ben.videoOf('Ana'), room, 'the other sees the room');
  await chooseInSettings(ana, 'Dusk');
  await expectCorner(ben.videoOf('Ana'), DUSK, 'the other sees the picture again');
  await expectMovingPicture(ben.videoOf('Ana'));
  await choose(ana, 'Save bandwidth');
  await expect.poll(() => pictureWidth(ben.videoOf('Ana')), { message: 'small pictures' }).toBe(320);
  await expectCorner(ben.videoOf('Ana'), DUSK, 'small ones have the picture, too');
  expect(await trackOf(ben.videoOf('Ana')), 'nothing was published anew').toBe(received);
});

test('a background that cannot be loaded says so, and the call goes on with the plain picture', {
  tag: '@slow',
}, async ({ channelName: channel, newPerson }) => {
  const ana = await newPerson();
  await ana.openLobby(channel, 'Ana');
  await expectMovingPicture(preview(ana.page));
  const room = await cornerColour(preview(ana.page));
  await ana.page.route(/\.tflite/, (route) => route.abort());
  await choice(ana.page, 'Dusk').check();
  const notice = ana.page.getByRole('alert').filter({ hasText: 'The background couldn’t be changed' });
  await expect(notice).toBeVisible();
  await expectCorner(preview(ana.page), room, 'the room is shown');
  await ana.clickJoin();
  await expectMovingPicture(ana.ownTile.locator('video'));

  await ana.page.unroute(/\.tflite/);
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expectCorner(ana.ownTile.locator('video'), DUSK, 'another try brings the picture');
  await expect(notice).toBeHidden();
});

test('a browser without streams of frames replaces the room too', { tag: '@slow' }, async ({
  channelName: channel,
  newPerson,
}) => {
  const ana = await newPerson();
  await ana.page.addInitScript(() => {
    delete (globalThis as Record<string, unknown>).MediaStreamTrackGenerator;
  });
  await ana.openLobby(channel, 'Ana');
  await choice(ana.page, 'Dusk').check();
  await expectCorner(preview(ana.page), DUSK, 'the preview shows the picture');
  await expectMovingPicture(preview(ana.page));
});
