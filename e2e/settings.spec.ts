import { expect } from '@playwright/test';
import { test } from './support/fixtures.ts';
import { expectMovingPicture } from './support/media.ts';

test('language and theme change in the middle of a call, which goes on, and are remembered', async ({
  channelName,
  newPerson,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await ben.join(channelName, 'Ben');
  await ana.join(channelName, 'Ana');
  await expectMovingPicture(ana.videoOf('Ben'));
  await ana.button('More').click();
  await ana.page.getByRole('menuitem', { name: 'Settings' }).click();
  await ana.page.getByLabel('Theme').selectOption('light');
  await expect(ana.page.locator('html')).toHaveCSS('color-scheme', 'light');
  await ana.page.getByLabel('Theme').selectOption('dark');
  await expect(ana.page.locator('html')).toHaveCSS('color-scheme', 'dark');
  await ana.page.getByLabel('Language').selectOption('de');
  await expect(ana.page.getByRole('dialog', { name: 'Einstellungen' })).toBeVisible();
  await ana.page.keyboard.press('Escape');
  await expect(ana.button('Verlassen')).toBeVisible();
  await expectMovingPicture(ana.videoOf('Ben'));
  await ana.page.reload();
  await expect(ana.button('Beitreten')).toBeVisible();
  await expect(ana.page.locator('html')).toHaveCSS('color-scheme', 'dark');
});
