/** `npm run screenshot`: draws the README's picture, a call between four people, as a browser shows it. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './lib/build.mjs';
import { chromium } from './lib/chromium.mjs';
import { install } from './lib/install.mjs';
import { writePortrait } from './lib/portrait.mjs';
import { freePorts } from './lib/ports.mjs';
import { program } from './lib/program.mjs';
import { root } from './lib/root.mjs';
import { nextCommand, serve } from './lib/services.mjs';

const people = [
  { name: 'Ana', wall: [86, 118, 122], shirt: [214, 148, 92], skin: [222, 180, 148], hair: [58, 42, 36] },
  { name: 'Ben', wall: [128, 108, 96], shirt: [58, 84, 112], skin: [146, 102, 76], hair: [28, 24, 24] },
  { name: 'Chloé', wall: [92, 98, 130], shirt: [232, 226, 214], skin: [238, 202, 178], hair: [176, 116, 62] },
  { name: 'Dev', wall: [104, 124, 92], shirt: [122, 62, 70], skin: [188, 138, 104], hair: [40, 36, 38] },
];

program(async () => {
  await install();
  const { path: executablePath } = await chromium();
  await build();
  const [port, emulatorPort] = await freePorts(2);
  await new Promise((resolve, reject) => {
    const services = [
      {
        name: 'emulator',
        args: ['--import', 'tsx', 'emulator/src/main.ts', '--port', String(emulatorPort)],
        port: emulatorPort,
      },
      {
        name: 'app',
        args: nextCommand('start', port),
        port,
        env: { APP_ID: '', APP_CERTIFICATE: '', EMULATOR_URL: `http://127.0.0.1:${emulatorPort}` },
      },
    ];
    serve(services, () => resolve(undefined)).catch(reject);
  });
  await draw(`http://localhost:${port}/call/design-review`, executablePath);
});

/** @param {string} address @param {string} executablePath */
async function draw(address, executablePath) {
  const playwright = await import('@playwright/test');
  const folder = await mkdtemp(join(tmpdir(), 'parley-'));
  const browsers = [];
  try {
    for (const { name, ...portrait } of people) {
      const file = join(folder, `${name}.y4m`);
      await writePortrait(file, portrait);
      const browser = await playwright.chromium.launch({
        executablePath,
        args: [
          '--use-fake-device-for-media-stream',
          `--use-file-for-fake-video-capture=${file}`,
          '--allow-loopback-in-peer-connection',
          '--autoplay-policy=no-user-gesture-required',
        ],
      });
      browsers.push(browser);
      const context = await browser.newContext({
        permissions: ['camera', 'microphone'],
        viewport: { width: 1280, height: 800 },
        colorScheme: 'dark',
      });
      const page = await context.newPage();
      await page.goto(address);
      await page.getByLabel('Your name').fill(name);
      await page.getByRole('button', { name: 'Join', exact: true }).click();
      await page.getByRole('button', { name: 'Leave', exact: true }).waitFor();
    }
    const [page] = browsers[0].contexts()[0].pages();
    await page.waitForFunction(
      (count) =>
        [...document.querySelectorAll('[data-testid="tile"] video')].filter(
          (video) => video.getVideoPlaybackQuality().totalVideoFrames > 30,
        ).length === count,
      people.length,
    );
    await mkdir(join(root, 'docs'), { recursive: true });
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(root, 'docs/call.png') });
    console.log('docs/call.png is drawn.');
  } finally {
    for (const browser of browsers) await browser.close();
    await rm(folder, { recursive: true });
  }
}
