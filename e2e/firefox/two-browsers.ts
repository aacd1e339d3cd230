import { test as base } from '@playwright/test';
import puppeteer, { type Browser as Firefox, type Page as FirefoxPage } from 'puppeteer-core';
import { createControl, type EmulatorControl } from '../../emulator/src/control/client.ts';
import { startEmulator } from '../../emulator/src/emulator.ts';
import { mintToken } from '../../emulator/src/testing/mint-token.ts';
import { projects } from '../sdk/projects.ts';
import { servePlainClient } from '../support/plain-client.ts';
import { findFirefox } from './find-firefox.ts';

/** What both browsers' drivers have in common: a function runs in the page. */
export interface CallBrowser {
  run<Value>(work: (argument: never) => Value | Promise<Value>, argument?: unknown): Promise<Value>;
}

interface Fixtures {
  chromium: CallBrowser;
  firefox: CallBrowser;
  control: EmulatorControl;
  /** What a member of this test's channel joins with. */
  credentials(uid: number): { appId: string; channel: string; token: string; uid: number };
}

interface WorkerFixtures {
  emulator: { url: string; pageUrl: string };
  firefoxBrowser: Firefox;
}

const PREFERENCES = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'media.autoplay.default': 0,
  // Nothing leaves the machine.
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

/** `test` with one page in Chromium and one in Firefox, both with the SDK and on the same emulator. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  emulator: [
    async ({ browserName: _ }, use) => {
      // Firefox takes no media from loopback.
      const emulator = await startEmulator({ projects: [projects.plain], mediaHost: '0.0.0.0' });
      const server = await servePlainClient(emulator.url);
      await use({ url: emulator.url, pageUrl: server.url.replace('/?', '/sdk-page?') });
      await server.close();
      await emulator.close();
    },
    { scope: 'worker' },
  ],
  firefoxBrowser: [
    async ({ browserName: _ }, use) => {
      const browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: findFirefox(),
        headless: true,
        extraPrefsFirefox: PREFERENCES,
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  chromium: async ({ browser, emulator }, use) => {
    const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
    const page = await context.newPage();
    await page.goto(emulator.pageUrl);
    await page.waitForFunction(() => document.title === 'Ready');
    await use({ run: (work, argument) => page.evaluate(work as never, argument) });
    await context.close();
  },
  firefox: async ({ firefoxBrowser, emulator }, use) => {
    const page: FirefoxPage = await firefoxBrowser.newPage();
    await page.goto(emulator.pageUrl);
    await page.waitForFunction(() => document.title === 'Ready');
    await use({ run: (work, argument) => page.evaluate(work as never, argument as never) });
    await page.close();
  },
  control: async ({ emulator }, use) => {
    const control = createControl(emulator.url);
    await use(control);
    await control.clearFaults();
  },
  credentials: async ({ browserName: _ }, use, { testId }) => {
    const channel = `firefox-${testId}`;
    const { plain } = projects;
    await use((uid) => ({
      appId: plain.appId,
      channel,
      token: mintToken({ project: plain, channel, uid: String(uid) }),
      uid,
    }));
  },
});
