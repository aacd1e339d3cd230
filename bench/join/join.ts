import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { DEMO_PROJECT } from '../../emulator/src/demo-project.ts';
import { startMeasuredApp } from '../app-process.ts';
import type { Benchmark, Measurement } from '../measurement.ts';
import { startEmulatorProgram } from '../node-program.ts';
import { servePages } from './pages.ts';

interface Stopwatch {
  clicked: number;
  pictures: number[];
}

const USUAL_ROUNDS = 30;
/** A join without a picture after so long, in milliseconds, has failed. */
const PATIENCE = 20_000;
/** The SDK keeps a place in its session description for everybody who ever came: after so many rounds another looks on. */
const OBSERVER_ROUNDS = 10;
const CHANNEL = 'bench-join';

const watchOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { stopwatch: Stopwatch }).stopwatch);

/** Waits for a picture more than there were; answers when it was painted. */
async function nextPicture(page: Page, before: number): Promise<number> {
  await page.waitForFunction(
    (count) => (window as unknown as { stopwatch: Stopwatch }).stopwatch.pictures.length > count,
    before,
    { timeout: PATIENCE, polling: 50 },
  );
  return (await watchOf(page)).pictures[before] ?? Number.NaN;
}

async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
  await context.addInitScript({ path: new URL('stopwatch.js', import.meta.url).pathname });
  return context;
}

interface Way {
  name: string;
  /** Opens the page; the button to join can be clicked then. */
  open(page: Page, uid: number): Promise<void>;
}

interface Times {
  /** In milliseconds from the click on Join. */
  seesOther: number;
  isSeen: number;
  /** In milliseconds from the page's request, with nothing in the cache. */
  fromNowhere: number;
}

/** Joins once; null when a picture did not come. */
async function joinOnce(
  way: Way,
  context: BrowserContext,
  observer: Page,
  uid: number,
): Promise<Times | null> {
  const page = await context.newPage();
  try {
    const seenBefore = (await watchOf(observer)).pictures.length;
    await way.open(page, uid);
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    const [own, others] = await Promise.all([nextPicture(page, 0), nextPicture(observer, seenBefore)]);
    const { clicked } = await watchOf(page);
    const began = await page.evaluate(() => performance.timeOrigin);
    return { seesOther: own - clicked, isSeen: others - clicked, fromNowhere: own - began };
  } catch {
    return null;
  } finally {
    await page.close({ runBeforeUnload: false });
  }
}

/** From the click on Join to pictures, of the app and of bare pages, on one emulator and in one browser. */
export const joinBenchmark: Benchmark = async ({ chromiumPath, rounds }) => {
  const emulator = await startEmulatorProgram();
  const app = await startMeasuredApp(emulator.url);
  const pages = await servePages({ emulatorUrl: emulator.url, appUrl: app.url, appId: DEMO_PROJECT.appId });
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--use-fake-device-for-media-stream',
      '--allow-loopback-in-peer-connection',
      '--autoplay-policy=no-user-gesture-required',
      '--disable-background-networking',
      '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,AimEnabled',
    ],
  });
  const ways: Way[] = [
    {
      name: 'Parley',
      async open(page) {
        // Token and SDK are there, as after a look in the mirror, when the page has asked where to join.
        const prepared = page.waitForResponse((response) => response.url().includes('/api/v2/transpond/'));
        await page.goto(`${app.url}/call/${CHANNEL}`);
        await page.getByLabel('Your name').fill('Ana');
        await page.locator('video').first().waitFor();
        await prepared;
      },
    },
    { name: 'bare page, all prepared', open: bare('prepared') },
    { name: 'bare page, one after the other', open: bare('sequence') },
  ];

  function bare(manner: 'prepared' | 'sequence') {
    return async (page: Page, uid: number) => {
      await page.goto(pages.address(CHANNEL, uid, manner));
      await page.locator('button:enabled').waitFor();
    };
  }

  async function openObserver(): Promise<Page> {
    const page = await (await newContext(browser)).newPage();
    await page.goto(pages.address(CHANNEL, 1, 'prepared'));
    await page.locator('button:enabled').click();
    return page;
  }

  let observer = await openObserver();
  const warm = await newContext(browser);
  const taken = ways.map(() => [] as Times[]);
  let failed = 0;
  const count = rounds ?? USUAL_ROUNDS;
  // The first round fills the caches, and is not counted.
  for (let round = 0; round <= count; round += 1) {
    if (round > 0 && round % OBSERVER_ROUNDS === 0) {
      await observer.context().close();
      observer = await openObserver();
    }
    for (const [turn] of ways.entries()) {
      const index = (turn + round) % ways.length;
      const way = ways[index];
      if (!way) continue;
      const times = await joinOnce(way, warm, observer, 100 + round * ways.length + index);
      if (!times) failed += 1;
      else if (round > 0) taken[index]?.push(times);
      await observer.waitForFunction(() => document.querySelectorAll('.other').length === 0);
    }
  }
  await browser.close();
  pages.close();
  await Promise.all([app.stop(), emulator.stop()]);

  const measurement = (what: string, of: (times: Times) => number): Measurement => ({
    what,
    unit: 'ms',
    against: 'bare page, all prepared',
    contestants: ways.map(({ name }, index) => ({ name, samples: (taken[index] ?? []).map(of) })),
  });
  return {
    title: 'Join to first picture',
    how:
      'Somebody is in the channel already, in a tab of the same browser. A person joins with camera and microphone, ' +
      `${count} times in each way, in turn; ${failed} of ${(count + 1) * ways.length} joins ended without a picture.`,
    measurements: [
      measurement('From the click on Join to the first picture of the other', ({ seesOther }) => seesOther),
      measurement('From the click on Join until the other sees one’s picture', ({ isSeen }) => isSeen),
    ],
  };
};
