import { expect } from '@playwright/test';
import { test } from './support/fixtures.ts';
import { expectMovingPicture } from './support/media.ts';

/** A tab that never stands still, under the title that the browser is told to share. */
const SLIDES = `<title>Slides</title>
<style>body{background:#fff;font:80px sans-serif}p{animation:move 1s linear infinite alternate}
@keyframes move{to{translate:400px}}</style><p>Slide 1</p>`;

test('a shared screen is its owner’s, beside the camera; it ends when the browser ends it', async ({
  channelName: channel,
  newPerson,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await ana.join(channel, 'Ana');
  await ben.join(channel, 'Ben');
  await expectMovingPicture(ana.videoOf('Ben'));
  const slides = await ben.page.context().newPage();
  await slides.setContent(SLIDES);
  await ben.page.bringToFront();
  await ben.button('Share screen').click();
  await expect(ben.page.getByRole('main').getByText('You are sharing your screen')).toBeVisible();
  // No hall of mirrors: whoever shares does not see it in the call.
  await expect(ben.page.getByTestId('screen')).toHaveCount(0);

  const screen = ana.page.getByRole('article', { name: 'Ben’s screen' });
  await expectMovingPicture(screen.locator('video'));
  await expectMovingPicture(ana.videoOf('Ben'));
  await expect(ana.page.getByText('2 people')).toBeVisible();
  await expect(ana.others).toHaveCount(1);
  const [large, small] = [await screen.boundingBox(), await ana.tileOf('Ben').boundingBox()];
  expect(large?.width ?? 0).toBeGreaterThan(2 * (small?.width ?? 0));

  const late = await newPerson();
  await late.join(channel, 'Lou');
  await expectMovingPicture(late.page.getByRole('article', { name: 'Ben’s screen' }).locator('video'));
  await expect(late.others).toHaveCount(2);

  // As with the browser's own button, the track ends without the page's doing.
  await slides.close();
  for (const person of [ana, late]) await expect(person.page.getByTestId('screen')).toHaveCount(0);
  await expect(ben.page.getByRole('main').getByText('You are sharing your screen')).toHaveCount(0);
  await expect(ben.button('Share screen')).toBeVisible();
  await expectMovingPicture(ana.videoOf('Ben'));
});
