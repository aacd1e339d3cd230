import { expect } from '@playwright/test';
import { test } from './support/fixtures.ts';

test('panels and the menu work by keyboard, in a wide window and on a phone', async ({
  channelName: channel,
  newPerson,
}) => {
  const ana = await newPerson();
  await ana.page.setViewportSize({ width: 1440, height: 900 });
  await ana.join(channel, 'Ana');
  const stage = ana.page.getByRole('main');
  const panel = ana.page.getByRole('complementary', { name: 'People' });
  const full = await stage.boundingBox();

  await ana.button('People').focus();
  await ana.page.keyboard.press('Enter');
  await expect(panel.getByText('Ana')).toBeVisible();
  expect((await stage.boundingBox())?.width).toBeLessThan(full?.width ?? 0);
  await ana.page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(ana.button('People')).toBeFocused();
  expect(await stage.boundingBox()).toEqual(full);

  await ana.page.setViewportSize({ width: 360, height: 640 });
  await ana.button('More').focus();
  await ana.page.keyboard.press('Enter');
  await ana.page.getByRole('menuitem', { name: 'People' }).press('Enter');
  await expect(panel.getByRole('heading')).toBeFocused();
  const [above, below] = [await stage.boundingBox(), await panel.boundingBox()];
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  await ana.page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(ana.button('More')).toBeFocused();
});
