import { expect, type JSHandle, type Page } from '@playwright/test';
import { test } from './support/fixtures.ts';

/** Notes the tones that the page plays, in hertz, and how loud what goes to a chosen speaker is. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard = { tones: [] as number[], loudest: 0 };
    Object.assign(window, { heard });
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (when) {
      heard.tones.push(Math.round(this.frequency.value));
      start.call(this, when);
    };
    const play = Audio.prototype.play;
    Audio.prototype.play = function () {
      if (this instanceof HTMLAudioElement && this.srcObject instanceof MediaStream) {
        const context = new AudioContext();
        const analyser = context.createAnalyser();
        context.createMediaStreamSource(this.srcObject).connect(analyser);
        const samples = new Float32Array(analyser.fftSize);
        setInterval(() => {
          analyser.getFloatTimeDomainData(samples);
          heard.loudest = Math.max(heard.loudest, ...samples);
        }, 20);
      }
      return play.call(this);
    };
  });
}

/** What a function makes of the document in the page's small window; null while there is none. */
async function inSmallWindow<Answer>(page: Page, ask: (small: Document) => Answer): Promise<Answer | null> {
  const small = await page.evaluateHandle(() => {
    const { documentPictureInPicture } = window as unknown as {
      documentPictureInPicture: { window: Window | null };
    };
    return documentPictureInPicture.window?.document ?? null;
  });
  const found = small as unknown as JSHandle<Document>;
  return (await small.evaluate((document) => document === null)) ? null : found.evaluate(ask);
}

const heardBy = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: { tones: number[]; loudest: number } }).heard);

test('people are heard to come and go unless that is turned off; the speaker can be tried; one talks while a key is held; a small window stays in sight', async ({
  channelName: channel,
  newPerson,
}) => {
  const [ana, ben] = [await newPerson(), await newPerson()];
  await listen(ana.page);
  await ana.join(channel, 'Ana');
  await ben.openLobby(channel, 'Ben');
  await ben.button('Turn microphone off').click();
  await ben.clickJoin();
  const chime = [587, 880];
  await expect.poll(async () => (await heardBy(ana.page)).tones).toEqual(chime);

  const muted = ana.tileOf('Ben').getByText('Microphone off');
  await expect(muted).toBeAttached();
  await ben.page.keyboard.down(' ');
  await ana.expectSoundOf('Ben');
  await expect(muted).toHaveCount(0);
  await ben.page.keyboard.up(' ');
  await expect(muted).toBeAttached();

  await ana.page.keyboard.press(',');
  const settings = ana.page.getByRole('dialog', { name: 'Settings' });
  await ana.page.evaluate(() => {
    (window as unknown as { heard: { loudest: number } }).heard.loudest = 0;
  });
  await settings.getByRole('button', { name: 'Play test sound' }).click();
  await expect.poll(async () => (await heardBy(ana.page)).loudest).toBeGreaterThan(0.1);
  const tones = [...chime, 523, 659];
  expect((await heardBy(ana.page)).tones).toEqual(tones);
  await settings.getByRole('switch', { name: 'Sounds when people come and go' }).click();
  await ana.page.keyboard.press('Escape');

  await ana.button('More').click();
  await ana.page.getByRole('menuitem', { name: 'Picture-in-picture' }).click();
  const frames = () =>
    inSmallWindow(
      ana.page,
      (small) => small.querySelector('video')?.getVideoPlaybackQuality().totalVideoFrames ?? 0,
    );
  await expect.poll(frames).toBeGreaterThan(10);
  await inSmallWindow(ana.page, (small) => {
    small.querySelector<HTMLElement>('[aria-label="Turn microphone off"]')?.click();
  });
  await expect(ben.tileOf('Ana').getByText('Microphone off')).toBeAttached();

  await ben.button('Leave').click();
  await expect(ana.page.getByRole('status').filter({ hasText: 'Ben left' })).toBeAttached();
  expect((await heardBy(ana.page)).tones).toEqual(tones);

  await inSmallWindow(ana.page, (small) => {
    small.querySelector<HTMLElement>('[aria-label="Leave"]')?.click();
  });
  await expect(ana.button('Rejoin')).toBeVisible();
  await expect.poll(() => inSmallWindow(ana.page, () => true)).toBe(null);
});
