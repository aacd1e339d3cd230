import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { expectNoSecret } from './support/no-secret.ts';

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`);
}

test('no certificate and no token is in what the browser is sent', async () => {
  const files = await filesBelow(pathOf('../.next/static'));
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) expectNoSecret(await readFile(file, 'utf8'), file);
});

test('no certificate is in a page', async ({ request }) => {
  for (const path of ['/', '/call/secrets']) {
    const page = await request.get(path);
    expect(page.ok()).toBe(true);
    expectNoSecret(await page.text(), path);
  }
});

for (const server of ['app', 'emulator']) {
  test(`no certificate and no token is in the output of the ${server}`, async () => {
    const log = await readFile(pathOf(`../test-logs/${server}.log`), 'utf8');
    expectNoSecret(log, `${server}.log`);
    // The calls before this test were logged, or the check above would prove nothing.
    if (server === 'emulator') expect(log).toContain('member joined');
  });
}
