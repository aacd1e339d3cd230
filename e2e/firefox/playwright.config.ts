import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.ts';

/** `npm run test:firefox`: Playwright drives Chromium, and a Firefox is driven beside it. */
export default defineConfig({
  testDir: '.',
  timeout: base.timeout,
  expect: base.expect,
  workers: 1,
  forbidOnly: base.forbidOnly,
  reporter: [['list']],
  use: { launchOptions: base.use?.launchOptions },
});
