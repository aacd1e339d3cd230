import { randomUUID } from 'node:crypto';
import { type BrowserContext, expect, type Page, type TestInfo } from '@playwright/test';
import { test as base } from '../../emulator/src/playwright.ts';
import type { Privilege } from '../../emulator/src/testing/mint-token.ts';
import { mintToken } from '../../emulator/src/testing/mint-token.ts';
import { servePlainClient } from '../support/plain-client.ts';
import { type JoinOptions, SdkPage } from '../support/sdk-page.ts';
import { projects } from './projects.ts';
import { claimsOf } from './proves.ts';

interface TestFixtures {
  channelName: string;
  newSdkPage(): Promise<SdkPage>;
  /** What `join` takes for a uid of this test's channel, with a good token for it. */
  credentials(uid: number | string, options?: CredentialOptions): JoinOptions;
}

interface CredentialOptions {
  project?: 'plain' | 'cohost';
  /** In seconds. */
  expiresIn?: number;
  privileges?: Partial<Record<Privilege, number>>;
  client?: object;
  before?: JoinOptions['before'];
}

/** A test that never calls what it claims to prove has proved nothing. */
async function checkClaims({ annotations }: TestInfo, pages: Page[]): Promise<void> {
  const open = pages.filter((page) => !page.isClosed());
  const notes = await Promise.all(open.map((page) => page.evaluate(() => window.notes())));
  const seen = new Set(notes.flat());
  expect(
    claimsOf(annotations).filter((claim) => !seen.has(claim)),
    'claimed, but never called',
  ).toEqual([]);
}

/** How far the emulator's clock is ahead, in milliseconds; one test may leave it so for the next. */
interface ClockAhead {
  milliseconds: number;
}

/** `test` with an emulator of the worker's own and pages that hold nothing but the SDK. */
export const test = base.extend<TestFixtures, { pagesUrl: string; clockAhead: ClockAhead }>({
  clockAhead: [
    async ({ browserName: _ }, use) => {
      await use({ milliseconds: 0 });
    },
    { scope: 'worker' },
  ],
  emulator: async ({ clockAhead, emulator }, use) => {
    await use({
      ...emulator,
      async advanceClock(milliseconds) {
        await emulator.advanceClock(milliseconds);
        clockAhead.milliseconds += milliseconds;
      },
    });
  },
  pagesUrl: [
    async ({ runningEmulatorUrl }, use) => {
      const server = await servePlainClient(runningEmulatorUrl);
      await use(server.url.replace('/?', '/sdk-page?'));
      await server.close();
    },
    { scope: 'worker' },
  ],
  channelName: async ({ browserName: _ }, use) => {
    await use(`sdk-${randomUUID().slice(0, 8)}`);
  },
  newSdkPage: async ({ browser, pagesUrl }, use, testInfo) => {
    const pages: Page[] = [];
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
      contexts.push(context);
      const page = await context.newPage();
      pages.push(page);
      await page.goto(pagesUrl);
      await page.waitForFunction(() => document.title === 'Ready');
      return new SdkPage(page);
    });
    if (testInfo.status === testInfo.expectedStatus) await checkClaims(testInfo, pages);
    for (const context of contexts) await context.close();
  },
  credentials: async ({ channelName, clockAhead }, use) => {
    await use((uid, { project = 'plain', client = {}, before = [], ...tokenOptions } = {}) => {
      const { appId } = projects[project];
      const token = mintToken({
        project: projects[project],
        channel: channelName,
        uid: String(uid),
        issuedAt: Math.floor((Date.now() + clockAhead.milliseconds) / 1000),
        ...tokenOptions,
      });
      return { appId, channel: channelName, token, uid, client, before };
    });
  },
});
