import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { DEMO_PROJECT } from '../emulator/src/demo-project.ts';
import { project } from './support/addresses.ts';

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** A token begins with 007, and its deflated content with the same bytes each time. */
const TOKEN = /007eJ[\w+/]{20,}/;

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`);
}

function expectNoSecret(text: string, where: string): void {
  expect(text.includes(project.appCertificate), `the certificate is in ${where}`).toBe(false);
  expect(text.includes(DEMO_PROJECT.appCertificate), `the demo's certificate is in ${where}`).toBe(false);
  expect(TOKEN.test(text), `a token is in ${where}`).toBe(false);
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
