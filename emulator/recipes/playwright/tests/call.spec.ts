import { expect, type Page } from '@playwright/test';
import { test } from 'agora-emulator/playwright';

async function join(page: Page, emulatorUrl: string): Promise<void> {
  await page.goto(`/?emulator=${encodeURIComponent(emulatorUrl)}`);
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('status')).toHaveText('CONNECTED');
}

/** How many frames of the other's picture have been shown. */
const framesShown = (page: Page) =>
  page
    .locator('#people video')
    .first()
    .evaluate((video) => (video as HTMLVideoElement).getVideoPlaybackQuality().totalVideoFrames);

test('two people see each other, and the call outlives a restart of the network', async ({
  context,
  emulator,
}) => {
  const [anna, ben] = [await context.newPage(), await context.newPage()];
  await join(anna, emulator.url);
  await join(ben, emulator.url);
  await expect.poll(() => framesShown(anna)).toBeGreaterThan(10);

  await emulator.fault({ type: 'restart-gateway', downForMilliseconds: 2000 });
  await expect(anna.getByRole('status')).toHaveText('RECONNECTING');
  await expect(anna.getByRole('status')).toHaveText('CONNECTED');
  const before = await framesShown(anna);
  await expect.poll(() => framesShown(anna)).toBeGreaterThan(before + 10);
});
