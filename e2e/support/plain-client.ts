import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { transform } from 'esbuild';
import { emulatorUrl } from './addresses.ts';

const require = createRequire(import.meta.url);
/** The SDK under test: the pinned one, unless `npm run compatibility -- --sdk` tries another. */
const sdkScript = process.env.SDK_SCRIPT ?? require.resolve('agora-rtc-sdk-ng');
const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

async function scriptOfConnect(): Promise<string> {
  const source = await readFile(pathOf('../../emulator/src/connect.ts'), 'utf8');
  return (await transform(source, { loader: 'ts', format: 'esm' })).code;
}

/**
 * Serves the plain client: a page that uses the SDK directly, as Agora's own web demo does. It must come from a
 * real server on loopback: Chromium keeps pages of any other origin away from loopback addresses.
 */
export async function servePlainClient(
  emulator = emulatorUrl,
): Promise<{ url: string; close(): Promise<void> }> {
  const files = new Map([
    ['/', ['text/html', await readFile(pathOf('plain-client.html'))]],
    ['/sdk-page', ['text/html', await readFile(pathOf('sdk-page.html'))]],
    ['/sdk.js', ['text/javascript', await readFile(sdkScript)]],
    ['/recorder.js', ['text/javascript', await readFile(pathOf('recorder.js'))]],
    ['/connect.js', ['text/javascript', await scriptOfConnect()]],
  ] as const);
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? '/', 'http://localhost').pathname as '/');
    if (file) response.setHeader('content-type', file[0]).end(file[1]);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/?emulator=${encodeURIComponent(emulator)}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Types the four values into the plain client's form and joins. */
export async function joinPlainClient(
  page: Page,
  values: { appId: string; channel: string; token: string; uid: number | string },
): Promise<void> {
  await page.getByLabel('App ID').fill(values.appId);
  await page.getByLabel('Channel').fill(values.channel);
  await page.getByLabel('Token').fill(values.token);
  await page.getByLabel('User').fill(String(values.uid));
  await page.getByRole('button', { name: 'Join' }).click();
}

/** Opens the plain client and waits until its form can be used. */
export async function openPlainClient(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByText('Ready').waitFor();
}
