import { expect, type Locator } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { test } from './support/fixtures.ts';
import { expectMovingPicture } from './support/media.ts';

test('no state of a call has a serious accessibility fault', async ({ channelName: channel, newPerson }) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await ana.page.goto('/');
  await expectAccessible(ana.page, 'home');
  await ana.page.goto(`/call/${'x'.repeat(64)}`);
  await expectAccessible(ana.page, 'no channel');
  await ana.openLobby(channel, 'Ana');
  await expectAccessible(ana.page, 'lobby');
  await ana.clickJoin();
  await expect(ana.button('Leave')).toBeVisible();
  await expectAccessible(ana.page, 'alone');
  await ben.join(channel, 'Ben');
  await expectMovingPicture(ana.videoOf('Ben'));
  await expectAccessible(ana.page, 'two');
  await ana.button('Turn camera off').click();
  await ana.button('Turn microphone off').click();
  await expectAccessible(ana.page, 'muted');
  await ana.button('Leave').click();
  await expect(ana.button('Rejoin')).toBeVisible();
  await expectAccessible(ana.page, 'left');
});

test('nor has a lobby whose devices are blocked', async ({ channelName: channel, newPerson }) => {
  const cleo = await newPerson({ devices: 'denied' });
  await cleo.openLobby(channel, 'Cleo');
  await expect(cleo.page.getByRole('alert').filter({ hasText: 'camera' })).toBeVisible();
  await expectAccessible(cleo.page, 'denied');
});

test('whoever asks for more contrast gets it, and with colours of their own sees what is pressed', async ({
  channelName: channel,
  newPerson,
}) => {
  const ana = await newPerson();
  const { page } = ana;
  await ana.join(channel, 'Ana');
  const styleOf = (name: 'color' | 'borderTopWidth', element: Locator) =>
    element.evaluate((shown, property) => getComputedStyle(shown)[property], name);
  const count = page.getByRole('banner').getByText('1 person');
  const ink = await styleOf('color', page.locator('body'));
  expect(await styleOf('color', count)).not.toBe(ink);
  await page.emulateMedia({ contrast: 'more' });
  expect(await styleOf('color', count)).toBe(ink);

  await page.emulateMedia({ contrast: null, forcedColors: 'active' });
  const chat = page.getByRole('button', { name: 'Chat', exact: true });
  expect(await styleOf('borderTopWidth', chat)).toBe('1px');
  await chat.click();
  await expect(page.getByRole('complementary', { name: 'Chat' })).toBeVisible();
  expect(await styleOf('borderTopWidth', chat)).toBe('3px');
  await expectAccessible(page, 'with colours of one’s own');
});

for (const width of [320, 360, 1440]) {
  test(`nothing is wider than a window of ${width} px`, async ({ channelName: channel, newPerson }) => {
    const ana = await newPerson();
    await ana.page.setViewportSize({ width, height: 640 });
    const overflow = () => ana.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await ana.page.goto('/');
    expect(await overflow()).toBeLessThanOrEqual(0);
    await ana.openLobby(channel, 'Ana');
    expect(await overflow()).toBeLessThanOrEqual(0);
    await ana.clickJoin();
    await expect(ana.button('Leave')).toBeInViewport({ ratio: 1 });
    expect(await overflow()).toBeLessThanOrEqual(0);
    expect(
      await ana.page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight),
    ).toBeLessThanOrEqual(0);
  });
}
