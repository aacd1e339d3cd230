import { expect, type Locator } from '@playwright/test';
import type { CallPage } from './support/call-page.ts';
import { crowdName, gather } from './support/crowd.ts';
import { test } from './support/fixtures.ts';
import { expectMovingPicture } from './support/media.ts';

const PHONE = { width: 360, height: 640 };
const LAPTOP = { width: 1440, height: 900 };

async function choose(person: CallPage, name: string): Promise<void> {
  await person.button('More').click();
  await person.page.getByRole('menuitem', { name, exact: true }).click();
}

const expectWidth = (video: Locator, width: number) =>
  expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => element.videoWidth), {
      message: `the picture is ${width} pixels wide`,
    })
    .toBe(width);

async function middleOf(tile: Locator): Promise<{ x: number; y: number }> {
  const box = await tile.boundingBox();
  if (!box) throw new Error('The tile is not shown.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('two people are large to each other, with one’s own picture afloat; more of them get pages and pins', async ({
  browser,
  channelName: channel,
  newPerson,
  plainClientUrl,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await ana.page.setViewportSize(LAPTOP);
  await ana.join(channel, 'Ana');
  await ben.join(channel, 'Benedikt');
  await expectMovingPicture(ana.videoOf('Benedikt'));
  const floating = ana.tileOf('Ana');
  expect((await middleOf(floating)).x).toBeGreaterThan(LAPTOP.width / 2);
  await ana.button('Move your picture: drag it, or use the arrow keys').focus();
  await ana.page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await middleOf(floating)).x).toBeLessThan(LAPTOP.width / 2);
  const from = await middleOf(floating);
  await ana.page.mouse.move(from.x, from.y);
  await ana.page.mouse.down();
  await ana.page.mouse.move(LAPTOP.width - 200, 200, { steps: 4 });
  await ana.page.mouse.up();
  await expect.poll(async () => (await middleOf(floating)).y).toBeLessThan(LAPTOP.height / 2);

  const crowd = await gather(browser, plainClientUrl, channel, 9);
  await expect(ana.others).toHaveCount(10);
  await expect(ana.page.getByRole('navigation', { name: 'Pages of people' })).toHaveCount(0);

  await ana.page.setViewportSize(PHONE);
  const pages = ana.page.getByRole('navigation', { name: 'Pages of people' });
  await expect(pages).toContainText('1 of 2');
  await ana.button('Next page').click();
  await expect(pages).toContainText('2 of 2');
  await expect(ana.tileOf('Benedikt')).toHaveCount(0);
  await expect(ana.tileOf(crowdName(8))).toBeVisible();
  await ana.button('Previous page').click();
  await expectMovingPicture(ana.videoOf('Benedikt'));

  await ana.page.setViewportSize(LAPTOP);
  await ana.tileOf(crowdName(4)).hover();
  await ana.button(`Pin ${crowdName(4)}`).click();
  const pinned = await ana.tileOf(crowdName(4)).boundingBox();
  expect(pinned?.width).toBeGreaterThan(LAPTOP.width / 2);
  await crowd.leave(9);
  await expect(ana.others).toHaveCount(1);
  await expectMovingPicture(ana.videoOf('Benedikt'));
  await crowd.close();
});

test('what is received follows the pixels, and one’s wishes', { tag: '@slow' }, async ({
  browser,
  channelName: channel,
  newPerson,
  plainClientUrl,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await ana.page.setViewportSize(LAPTOP);
  await ana.join(channel, 'Ana');
  await ben.join(channel, 'Benedikt');
  // With more than two, some may want small pictures: they are sent, too.
  const crowd = await gather(browser, plainClientUrl, channel, 1);
  const video = ana.videoOf('Benedikt');
  await expectMovingPicture(video);
  await expectWidth(video, 640);
  await ana.page.setViewportSize(PHONE);
  await expectWidth(video, 320);
  await ana.page.setViewportSize(LAPTOP);
  await expectWidth(video, 640);
  await choose(ana, 'Save bandwidth');
  await expectWidth(video, 320);
  await choose(ana, 'Audio only');
  await expect(video).toHaveCount(0);
  await ana.expectSoundOf('Benedikt');
  await ana.button('Show pictures').click();
  await expectMovingPicture(video);
  await crowd.close();
});

test('statistics show what goes on, and diagnostics can be copied without names', async ({
  channelName: channel,
  newPerson,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await ana.page.context().grantPermissions(['clipboard-read', 'clipboard-write', 'camera', 'microphone']);
  await ana.join(channel, 'Ana');
  await ben.join(channel, 'Benedikt');
  await expectMovingPicture(ana.videoOf('Benedikt'));
  await choose(ana, 'Statistics');
  const figures = ana.page.getByRole('region', { name: 'Benedikt', exact: true });
  await expect(figures.getByRole('row', { name: 'Resolution' })).toContainText('640×480');
  await expect(figures.getByRole('row', { name: 'Codec' })).toContainText(/opus.*VP8/i);
  await expect(figures.getByRole('row', { name: 'Bitrate' })).toContainText(/[1-9]\d* kbit\/s/);
  await ana.button('Copy diagnostics').click();
  await expect(ana.page.getByRole('complementary').getByText('Copied')).toBeVisible();
  const copied = await ana.page.evaluate(() => navigator.clipboard.readText());
  const uid = (await ana.tileOf('Benedikt').getAttribute('data-uid')) ?? 'none';
  expect(JSON.parse(copied)).toMatchObject({
    state: 'joined',
    people: [{ who: 'person 1', hasPicture: true }],
  });
  for (const secret of ['Ana', 'Benedikt', channel, uid]) expect(copied).not.toContain(secret);
});

test('who speaks while muted is told so', async ({ channelName: channel, newPerson }) => {
  const ana = await newPerson();
  await ana.join(channel, 'Ana');
  await ana.button('Turn microphone off').click();
  await expect(ana.page.getByRole('main').getByText('You are muted')).toBeVisible();
  await ana.button('Unmute').click();
  await expect(ana.button('Turn microphone off')).toBeVisible();
  await expect(ana.page.getByRole('main').getByText('You are muted')).toHaveCount(0);
});
