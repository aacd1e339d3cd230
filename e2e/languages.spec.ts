import { expect, type Page } from '@playwright/test';
import { appUrl } from './support/addresses.ts';
import { test } from './support/fixtures.ts';

test('the page speaks the browser’s language, and fetches the words of no other', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'de-AT' });
  const page = await context.newPage();
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text());
  });
  await page.goto(appUrl, { waitUntil: 'networkidle' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.getByLabel('Kanalname').fill('..');
  await page.getByRole('button', { name: 'Weiter' }).click();
  await expect(page.getByText('Ein Name kann nicht nur')).toBeVisible();
  const all = (await Promise.all(scripts)).join('\n');
  expect(all).toContain('Kanalname');
  expect(all).not.toContain('Channel name');
  expect(all).not.toContain('Nombre del canal');
  await context.close();
});

/** What is cut off or reaches out of the window, when the page is read from right to left. */
async function overflowWhenMirrored(page: Page): Promise<number> {
  return page.evaluate(() => {
    document.documentElement.dir = 'rtl';
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

test('read from right to left, nothing leaves the window', async ({ channelName, newPerson }) => {
  const ana = await newPerson();
  for (const width of [360, 1440]) {
    await ana.page.setViewportSize({ width, height: 640 });
    await ana.page.goto('/');
    await expect(ana.button('Continue')).toBeVisible();
    expect(await overflowWhenMirrored(ana.page)).toBe(0);
    await ana.openLobby(channelName, 'Ana');
    expect(await overflowWhenMirrored(ana.page)).toBe(0);
    await ana.clickJoin();
    await expect(ana.button('Leave')).toBeInViewport({ ratio: 1 });
    await expect(ana.ownTile.getByText('Ana')).toBeInViewport({ ratio: 1 });
    expect(await overflowWhenMirrored(ana.page)).toBe(0);
  }
});
