import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import all from '../../playwright.config.ts';

/** The SDK's own tests, all of them, without the app and without the emulator that serves it. */
const { webServer: _, grepInvert: __, projects = [], ...shared } = all;

export default defineConfig({
  ...shared,
  testDir: fileURLToPath(new URL('../../e2e/sdk', import.meta.url)),
  projects: projects.filter(({ name }) => name === 'sdk').map(({ testDir: ___, ...project }) => project),
});
