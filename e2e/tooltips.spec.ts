import { expect } from '@playwright/test';
import { test } from './support/fixtures.ts';

test('a button says what it does where one points or comes to with Tab, with its keys; Escape, a press and leaving put that away', async ({
  channelName: channel,
  newPerson,
}) => {
  const ana = await newPerson();
  const { page } = ana;
  const tooltip = page.locator('[data-tooltip-popup]');

  await ana.openLobby(channel, 'Ana');
  await ana.button('Turn camera off').hover();
  await expect(tooltip).toHaveText('Turn camera off');

  await ana.clickJoin();
  await ana.button('Raise hand').hover();
  await expect(tooltip).toHaveText(/^Raise hand.+/);
  await page.keyboard.press('Escape');
  await expect(tooltip).toHaveCount(0);

  await ana.button('Turn microphone off').hover();
  await expect(tooltip).toHaveText(/^Turn microphone off.+/);
  await ana.button('Turn camera off').hover();
  await expect(tooltip).toHaveText(/^Turn camera off.+/);
  // A tooltip may be pointed at itself.
  await tooltip.hover();
  await expect(tooltip).toBeVisible();
  await page.mouse.move(5, 300);
  await expect(tooltip).toHaveCount(0);

  await ana.button('Turn microphone off').focus();
  await page.keyboard.press('Tab');
  await expect(ana.button('Turn camera off')).toBeFocused();
  await expect(tooltip).toHaveText(/^Turn camera off.+/);
  const [button, told] = await Promise.all([
    ana.button('Turn camera off').boundingBox(),
    tooltip.boundingBox(),
  ]);
  expect(told && button && told.y + told.height < button.y).toBe(true);
  await page.keyboard.press('Enter');
  await expect(ana.button('Turn camera on')).toBeVisible();
  await expect(tooltip).toHaveCount(0);

  await ana.button('More').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(ana.button('More')).toBeFocused();
  await expect(tooltip).toHaveCount(0);
});
