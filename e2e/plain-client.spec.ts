import { expect } from '@playwright/test';
import { project } from './support/addresses.ts';
import { test } from './support/fixtures.ts';
import { framesShown } from './support/media.ts';
import { joinPlainClient, openPlainClient } from './support/plain-client.ts';
import { mintToken } from './support/tokens.ts';

test('two clients that use the SDK directly see each other', async ({ browser, plainClientUrl }) => {
  const channel = 'plain-plain';
  const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
  const pages = [await context.newPage(), await context.newPage()];
  for (const [index, page] of pages.entries()) {
    const uid = 1000 + index;
    await openPlainClient(page, plainClientUrl);
    await joinPlainClient(page, { ...project, channel, uid, token: mintToken({ channel, uid }) });
    await expect(page.getByText(`Publishing as ${uid}`)).toBeVisible();
  }
  for (const page of pages) {
    const video = page.locator('#people video');
    await expect.poll(() => framesShown(video)).toBeGreaterThan(10);
  }
  await context.close();
});
