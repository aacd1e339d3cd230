import { test as base } from '@playwright/test';
import { servePlainClient } from './plain-client.ts';

/** The tests' own `test`: with the address of the plain client, served for as long as the worker lives. */
export const test = base.extend<object, { plainClientUrl: string }>({
  plainClientUrl: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright insists on a destructured first argument.
    async ({}, use) => {
      const server = await servePlainClient();
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
});
