import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { WAVE_RATE, waveFile } from '../../e2e/support/wave-file.ts';
import { DEMO_PROJECT } from '../../emulator/src/demo-project.ts';
import { mintToken } from '../../emulator/src/testing/mint-token.ts';
import { joinSyntheticPeer, type SyntheticPeer } from '../../emulator/src/testing/synthetic-peer.ts';
import { startMeasuredApp } from '../app-process.ts';
import { startEmulatorProgram } from '../node-program.ts';
import { BITRATES, type EncodedMedia, encodeMedia } from './encoded-media.ts';
import { WorkWatch } from './page-work.ts';

/** A call in which one person is a browser, and the others are synthetic. */
export interface MeasuredCall {
  page: Page;
  watch: WorkWatch;
  /** Nobody speaks any more. */
  hush(): Promise<void>;
  end(): Promise<void>;
}

/** What calls are held with. */
export interface CallPlace {
  /** @param people how many are in the call, the browser among them; one of the others speaks. */
  hold(people: number): Promise<MeasuredCall>;
  close(): Promise<void>;
}

async function joinPerson(
  emulator: { url: string },
  channel: string,
  uid: number,
  media: EncodedMedia,
  speaks: boolean,
): Promise<SyntheticPeer> {
  const token = mintToken({ project: DEMO_PROJECT, channel, uid: String(uid) });
  const peer = await joinSyntheticPeer(emulator, { uid, channel, token });
  await peer.publish({
    audio: BITRATES.sound,
    video: BITRATES.high,
    low: BITRATES.low,
    frames: { audio: speaks ? media.speech : media.silence, video: media.high, low: media.low },
  });
  return peer;
}

async function joinAsBrowser(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({
    permissions: ['camera', 'microphone'],
    viewport: { width: 1440, height: 900 },
  });
  await context.addInitScript({ path: new URL('count-work.js', import.meta.url).pathname });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByLabel('Your name').fill('Ana');
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.getByRole('button', { name: 'Leave', exact: true }).waitFor();
  return page;
}

/** Every picture that is on the page moves. */
const moves = () => {
  const videos = [...document.querySelectorAll('video')];
  return videos.length > 1 && videos.every((video) => video.getVideoPlaybackQuality().totalVideoFrames > 15);
};

export async function openCallPlace(chromiumPath: string): Promise<CallPlace> {
  const emulator = await startEmulatorProgram();
  const app = await startMeasuredApp(emulator.url);
  const folder = await mkdtemp(join(tmpdir(), 'parley-'));
  const silence = join(folder, 'silence.wav');
  await writeFile(silence, waveFile(new Int16Array(WAVE_RATE)));
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-audio-capture=${silence}`,
      '--allow-loopback-in-peer-connection',
      '--autoplay-policy=no-user-gesture-required',
      '--disable-background-networking',
      '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,AimEnabled',
    ],
  });
  const media = await encodeMedia(browser, app.url);
  let calls = 0;

  return {
    async hold(people) {
      calls += 1;
      const channel = `bench-room-${calls}`;
      const speaker = await joinPerson(emulator, channel, 1, media, true);
      const peers = [speaker];
      for (let uid = 2; uid < people; uid += 1) {
        peers.push(await joinPerson(emulator, channel, uid, media, false));
      }
      const page = await joinAsBrowser(browser, `${app.url}/call/${channel}`);
      await page.waitForFunction(moves, undefined, { timeout: 60_000, polling: 250 });
      return {
        page,
        watch: await WorkWatch.of(page),
        hush: () => speaker.leave(),
        async end() {
          await page.context().close();
          for (const peer of peers) await peer.vanish();
        },
      };
    },
    async close() {
      await browser.close();
      await Promise.all([app.stop(), emulator.stop(), rm(folder, { recursive: true })]);
    },
  };
}
