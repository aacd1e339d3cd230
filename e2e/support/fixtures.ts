import { randomUUID } from 'node:crypto';
import { type Browser, expect } from '@playwright/test';
import { test as base } from '../../emulator/src/playwright.ts';
import { CallPage } from './call-page.ts';
import { servePlainClient } from './plain-client.ts';
import { watchViolations } from './violations.ts';

interface TestFixtures {
  /** A channel of this test's own; `channel` itself is taken by Playwright, for the browser's. */
  channelName: string;
  /** Opens a window of a new person, who may use camera and microphone unless told otherwise. */
  newPerson(options?: { devices?: 'all' | 'denied' | 'absent'; browser?: Browser }): Promise<CallPage>;
}

interface WorkerFixtures {
  /** The address of the plain client, served for as long as the worker lives. */
  plainClientUrl: string;
}

/** Stands in for a machine without camera and microphone: the fake devices of the browser cannot be unplugged. */
function removeDevices(): void {
  navigator.mediaDevices.getUserMedia = async () => {
    throw new DOMException('Requested device not found', 'NotFoundError');
  };
  navigator.mediaDevices.enumerateDevices = async () => [];
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  channelName: async ({ browserName: _ }, use) => {
    await use(`e2e-${randomUUID().slice(0, 8)}`);
  },
  newPerson: async ({ browser: usual }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    const forbidden: string[][] = [];
    await use(async ({ devices = 'all', browser = usual } = {}) => {
      const context = await browser.newContext({
        permissions: devices === 'denied' ? [] : ['camera', 'microphone'],
      });
      contexts.push(context);
      forbidden.push(await watchViolations(context));
      if (devices === 'absent') await context.addInitScript(removeDevices);
      return new CallPage(await context.newPage());
    });
    for (const context of contexts) await context.close();
    expect(forbidden.flat(), 'what the Content-Security-Policy forbade').toEqual([]);
  },
  plainClientUrl: [
    async ({ browserName: _ }, use) => {
      const server = await servePlainClient();
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
});
