import { randomUUID } from 'node:crypto';
import { test as base } from '../../emulator/src/playwright.ts';
import type { Privilege } from '../../emulator/src/testing/mint-token.ts';
import { mintToken } from '../../emulator/src/testing/mint-token.ts';
import { servePlainClient } from '../support/plain-client.ts';
import { type JoinOptions, SdkPage } from '../support/sdk-page.ts';
import { projects } from './projects.ts';

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
}

/** `test` with an emulator of the worker's own and pages that hold nothing but the SDK. */
export const test = base.extend<TestFixtures, { pagesUrl: string }>({
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
  newSdkPage: async ({ browser, pagesUrl }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async () => {
      const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
      contexts.push(context);
      const page = await context.newPage();
      await page.goto(pagesUrl);
      await page.waitForFunction(() => document.title === 'Ready');
      return new SdkPage(page);
    });
    for (const context of contexts) await context.close();
  },
  credentials: async ({ channelName }, use) => {
    await use((uid, { project = 'plain', client, ...tokenOptions } = {}) => {
      const { appId } = projects[project];
      const token = mintToken({
        project: projects[project],
        channel: channelName,
        uid: String(uid),
        ...tokenOptions,
      });
      return { appId, channel: channelName, token, uid, ...(client ? { client } : {}) };
    });
  },
});
