import { expect } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import type { CallPage } from './support/call-page.ts';
import { gather } from './support/crowd.ts';
import { test } from './support/fixtures.ts';
import { expectMovingPicture } from './support/media.ts';

const LAPTOP = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 640 };

/** Each size, and what a window of 1440×900 and one of a phone on its side are when everything is twice as large. */
const SIZES = [
  PHONE,
  LAPTOP,
  { width: 2560, height: 1440 },
  { width: 720, height: 450 },
  { width: 320, height: 256 },
];

async function choose({ page }: CallPage, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

test('nothing that a crowded call shows, opens or says has a serious fault, and nothing leaves the window at any size', {
  tag: '@slow',
}, async ({ browser, channelName: channel, emulator, newPerson, plainClientUrl }) => {
  // Some forty checks of a page with nine pictures: the usual bound is too near on a slow machine.
  test.slow();
  const ana = await newPerson();
  const { page } = ana;
  await page.setViewportSize(LAPTOP);
  await ana.openLobby(channel, 'Ana');
  await ana.button('Settings').click();
  await expectAccessible(page, 'settings in the lobby');
  await page.keyboard.press('Escape');
  await ana.clickJoin();
  const crowd = await gather(browser, plainClientUrl, channel, 8);
  await expect(ana.others).toHaveCount(8);
  await expectAccessible(page, 'nine');

  for (const panel of ['People', 'Chat'] as const) {
    await ana.button(panel).click();
    await expect(page.getByRole('complementary', { name: panel })).toBeVisible();
    await expectAccessible(page, panel);
  }
  await page.getByRole('complementary').getByRole('textbox').fill('See https://example.com');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log').getByRole('link')).toBeVisible();
  await expectAccessible(page, 'a message with a link');
  await choose(ana, 'Statistics');
  await expect(page.getByRole('complementary', { name: 'Statistics' })).toBeVisible();
  await expectAccessible(page, 'statistics');
  await page.getByRole('complementary').getByRole('button', { name: 'Close', exact: true }).click();

  for (const dialog of ['Settings', 'Keyboard shortcuts']) {
    await choose(ana, dialog);
    await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
    await expectAccessible(page, dialog);
    await page.keyboard.press('Escape');
  }
  for (const menu of ['More', 'Reactions']) {
    await ana.button(menu).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectAccessible(page, `menu ${menu}`);
    await page.keyboard.press('Escape');
  }
  await ana.button('Raise hand').click();
  await choose(ana, 'Record');
  await expect(page.getByRole('banner').getByText(/^\d:\d\d$/)).toBeVisible();
  await choose(ana, 'Save bandwidth');
  await expectAccessible(page, 'hand raised, recording, saving');
  await choose(ana, 'Show who speaks large');
  await expectAccessible(page, 'speaker view');
  await choose(ana, 'Show all in a grid');

  for (const size of SIZES) {
    await page.setViewportSize(size);
    await expect(ana.button('Leave')).toBeInViewport({ ratio: 1 });
    const overflow = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return { wide: scrollWidth - innerWidth, high: scrollHeight - innerHeight };
    });
    expect(Math.max(overflow.wide, overflow.high), `${size.width}×${size.height}`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(PHONE);
  await expect(page.getByRole('navigation', { name: 'Pages of people' })).toBeVisible();
  await expectAccessible(page, 'paged');
  await ana.button('More').click();
  await expectAccessible(page, 'the menu of a phone');
  await page.keyboard.press('Escape');

  await page.setViewportSize(LAPTOP);
  const uid = (await ana.ownTile.getAttribute('data-uid')) ?? '';
  await emulator.fault({ type: 'refuse-sockets' });
  await emulator.fault({ type: 'drop-socket', channel, uid });
  await expect(ana.banner).toBeVisible();
  await expectAccessible(page, 'reconnecting');
  await emulator.clearFaults();
  await expect(ana.banner).toHaveCount(0);
  await ana.button('Leave').click();
  await expect(page.getByRole('region', { name: 'Call summary' })).toBeVisible();
  await expect(page.getByRole('main').getByText(/^Your recording .* is in your downloads/)).toBeVisible();
  await expectAccessible(page, 'left, with a recording');
  await crowd.close();
});

test('a shared screen and what goes wrong have no serious fault either', { tag: '@slow' }, async ({
  channelName: channel,
  emulator,
  newPerson,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await ana.join(channel, 'Ana');
  await ben.join(channel, 'Ben');
  await expectMovingPicture(ana.videoOf('Ben'));
  const slides = await ana.page.context().newPage();
  await slides.setContent('<title>Slides</title><h1>Slides</h1>');
  await ana.page.bringToFront();
  await ana.button('Share screen').click();
  await expect(ana.page.getByRole('main').getByText('You are sharing your screen')).toBeVisible();
  await expectAccessible(ana.page, 'presenting');
  await expect(ben.tileOf('Ana’s screen')).toBeVisible();
  await expectAccessible(ben.page, 'watching a screen');

  const uid = (await ana.ownTile.getAttribute('data-uid')) ?? '';
  await emulator.fault({ type: 'freeze-media', channel, uid, direction: 'up' });
  await expect(ben.page.getByText('Ana’s picture is frozen')).toBeVisible();
  await expectAccessible(ben.page, 'frozen');
  await emulator.fault({ type: 'ban', by: 'uid', channel, uid });
  await expect(ana.page.getByRole('main').getByText('You were removed from this call.')).toBeVisible();
  await expectAccessible(ana.page, 'removed');
});
