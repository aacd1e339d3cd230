import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { CallPage } from './support/call-page.ts';
import { test } from './support/fixtures.ts';
import { WAVE_RATE, waveFile } from './support/wave-file.ts';

/**
 * A second of a room's rumble. RNNoise takes that out within a second; of white noise, which no room makes, it may leave
 * most for half a minute (measured).
 */
function noise(): Buffer {
  let last = 0;
  const samples = Int16Array.from({ length: WAVE_RATE }, () => {
    last = 0.98 * last + 0.2 * (Math.random() - 0.5);
    return last * 10_000;
  });
  return waveFile(samples);
}

const setting = ({ page }: CallPage, name: string) => page.getByRole('switch', { name, exact: true });

test('noise is taken out of what a microphone hears, by what ships with the app; failing that one is told', {
  tag: '@slow',
}, async ({ channelName: channel, launchOptions, newPerson, playwright }) => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-'));
  const file = join(folder, 'noise.wav');
  await writeFile(file, noise());
  const args = [...(launchOptions.args ?? []), `--use-file-for-fake-audio-capture=${file}`];
  const noisy = await playwright.chromium.launch({ ...launchOptions, args });
  try {
    const ana = await newPerson({ browser: noisy });
    await ana.openLobby(channel, 'Ana');
    // By its element: a dialog hides the rest of the page from whoever asks by role.
    const meter = ana.page.locator('meter');
    /** The loudest that is shown within some sixty frames. */
    const loudest = () =>
      meter.evaluate(async (element: HTMLMeterElement) => {
        let level = 0;
        for (let frame = 0; frame < 60; frame += 1) {
          await new Promise(requestAnimationFrame);
          level = Math.max(level, element.value);
        }
        return level;
      });
    await ana.button('Settings').click();
    for (const name of ['Echo cancellation', 'Noise suppression', 'Even loudness']) {
      await setting(ana, name).click();
    }
    await expect.poll(loudest, { message: 'the noise is heard' }).toBeGreaterThan(0.2);
    const before = await loudest();
    await setting(ana, 'Strong noise suppression').click();
    await expect.poll(loudest, { message: 'the noise is gone' }).toBeLessThan(before / 4);

    await setting(ana, 'Strong noise suppression').click();
    await expect.poll(loudest, { message: 'the noise is back' }).toBeGreaterThan(0.2);
    await ana.page.route(/rnnoise.*wasm/, (route) => route.abort());
    await setting(ana, 'Strong noise suppression').click();
    await ana.page.keyboard.press('Escape');
    await expect(ana.page.getByText('The strong noise suppression couldn’t be started')).toBeVisible();
    await expect(ana.button('Turn microphone off')).toBeVisible();
  } finally {
    await noisy.close();
    await rm(folder, { recursive: true });
  }
});
