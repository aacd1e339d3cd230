import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { test } from './support/fixtures.ts';

/** What is in a recorded file, as the browser plays it. */
function play(page: Page, bytes: Buffer) {
  return page.evaluate(async (base64) => {
    const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const video = document.createElement('video');
    video.muted = true;
    video.src = URL.createObjectURL(new Blob([data], { type: 'video/webm' }));
    await video.play();
    const length = video.duration;
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
    const context = canvas.getContext('2d', { willReadFrequently: true });
    /** How green the left and the right half are, from 0 to 1: the fake camera is green, and nothing else is. */
    const green = (left: number) => {
      context?.drawImage(video, 0, 0);
      const area = context?.getImageData(left, 0, canvas.width / 2, canvas.height).data ?? [];
      let count = 0;
      for (let at = 0; at < area.length; at += 4) {
        if ((area[at + 1] ?? 0) > 90 && (area[at] ?? 0) < 90 && (area[at + 2] ?? 0) < 90) count += 1;
      }
      return count / (area.length / 4);
    };
    video.currentTime = length - 0.5;
    await new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
    const halves = [green(0), green(canvas.width / 2)];
    const sound = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(data.buffer.slice(0));
    const loudest = sound.getChannelData(0).reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
    return { length, width: canvas.width, halves, sound: sound.duration, loudest };
  }, bytes.toString('base64'));
}

test('a call is recorded, with newcomers and through a reconnection, everyone sees that it is, and one is told at the end how the call was', {
  tag: '@slow',
}, async ({ channelName: channel, newPerson, emulator }) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await ana.join(channel, 'Ana');
  await ana.button('More').click();
  await ana.page.getByRole('menuitem', { name: 'Record' }).click();
  const timer = ana.page.getByRole('banner').getByText(/^\d:\d\d$/);
  await expect(timer).toBeVisible();
  await ben.join(channel, 'Ben');
  await expect(ben.page.getByRole('banner').getByText('Ana: recording')).toBeVisible();

  const uid = (await ana.ownTile.getAttribute('data-uid')) ?? '';
  await emulator.fault({ type: 'drop-socket', channel, uid });
  await expect(ana.page.getByTestId('announcer')).toContainText('Connected again');
  await ana.expectSoundOf('Ben');
  const before = await timer.textContent();
  await expect(timer).not.toHaveText(before ?? '');

  const download = ana.page.waitForEvent('download');
  await ana.button('Leave').click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(new RegExp(`^${channel}-[\\d-]+\\.webm$`));
  await expect(ana.page.getByRole('main').getByText(/^Your recording .* is in your downloads/)).toBeVisible();
  await expect(ben.page.getByRole('banner').getByText('Ana: recording')).toHaveCount(0);

  const found = await play(ana.page, await readFile(await file.path()));
  expect(found.width).toBe(1280);
  expect(found.length).toBeGreaterThan(2);
  for (const half of found.halves) expect(half).toBeGreaterThan(0.3);
  expect(Math.abs(found.length - found.sound)).toBeLessThan(1.5);
  expect(found.loudest).toBeGreaterThan(0.01);

  const summary = ana.page.getByRole('region', { name: 'Call summary' });
  await expect(summary.getByText(/^\d:\d\d$/)).toBeVisible();
  await expect(summary.getByText('Ben', { exact: true })).toBeVisible();
  await ana.button('Rejoin').click();
  await ana.clickJoin();
  await expect(ana.tileOf('Ben')).toBeVisible();
});
