import { brotliCompressSync, constants } from 'node:zlib';
import { type Browser, chromium, type Page, type Response } from '@playwright/test';
import { startMeasuredApp } from '../app-process.ts';
import type { Benchmark, Contestant } from '../measurement.ts';
import { startEmulatorProgram } from '../node-program.ts';
import { startEmptyApp } from './empty-app.ts';

/** In KB, as a server that compresses as well as it can would send it. */
function weigh(script: Buffer): number {
  return brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length / 1000;
}

/** The weight of every script that a page asked for while it was used, by its address. */
class Scale {
  readonly #responses: Response[] = [];

  constructor(page: Page) {
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') this.#responses.push(response);
    });
  }

  async weights(): Promise<Map<string, number>> {
    const entries = this.#responses.map(
      async (response) => [response.url(), weigh(await response.body())] as const,
    );
    return new Map(await Promise.all(entries));
  }
}

const sum = (weights: Iterable<number>) => [...weights].reduce((total, weight) => total + weight, 0);

/** Those scripts that the page's own HTML names: what must be there before it can be used. */
async function firstScripts(url: string): Promise<Set<string>> {
  const html = await (await fetch(url)).text();
  const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  // Browsers that know modules leave the old polyfills alone.
  const sources = tags.filter((tag) => !/nomodule/i.test(tag)).map((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1]);
  return new Set(sources.flatMap((source) => (source ? [new URL(source, url).href] : [])));
}

async function open(browser: Browser, url: string): Promise<{ page: Page; scale: Scale }> {
  const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
  const page = await context.newPage();
  const scale = new Scale(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  return { page, scale };
}

/** Of the scripts that the HTML names. */
async function firstWeight(browser: Browser, url: string): Promise<number> {
  const first = await firstScripts(url);
  const { page, scale } = await open(browser, url);
  const weights = await scale.weights();
  await page.context().close();
  return sum([...weights].filter(([address]) => first.has(address)).map(([, weight]) => weight));
}

/** How much script each page brings, beside an empty page of the same framework. */
export const weightBenchmark: Benchmark = async ({ chromiumPath }) => {
  const emulator = await startEmulatorProgram();
  const [app, empty] = [await startMeasuredApp(emulator.url), await startEmptyApp()];
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--use-fake-device-for-media-stream', '--allow-loopback-in-peer-connection'],
  });
  const lobby = `${app.url}/call/weight`;

  const emptyPage = await firstWeight(browser, empty.url);
  const home = await firstWeight(browser, app.url);
  const lobbyFirst = await firstWeight(browser, lobby);

  const { page, scale } = await open(browser, lobby);
  await page.getByLabel('Your name').fill('Ana');
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.getByRole('button', { name: 'Leave', exact: true }).waitFor();
  await page.waitForLoadState('networkidle');
  const room = await scale.weights();
  const sdk = Math.max(...room.values());

  await browser.close();
  await Promise.all([app.stop(), empty.stop(), emulator.stop()]);
  const weighed = (name: string, weight: number): Contestant => ({ name, samples: [weight] });
  return {
    title: 'Weight of the pages',
    how: 'The scripts that a browser is sent, each compressed with brotli at its best.',
    measurements: [
      {
        what: 'Script that a page names in its HTML',
        unit: 'KB',
        against: 'empty page of Next',
        contestants: [
          weighed('Parley, home', home),
          weighed('Parley, lobby', lobbyFirst),
          weighed('empty page of Next', emptyPage),
        ],
        note: 'A table of words in the language of the page, 5 KB, comes on top; the room, the settings and the SDK follow when the lobby is drawn.',
      },
      {
        what: 'Script of a whole call',
        unit: 'KB',
        against: 'Parley, all of a call',
        contestants: [weighed('Parley, all of a call', sum(room.values())), weighed('of that, the SDK', sdk)],
      },
    ],
  };
};
