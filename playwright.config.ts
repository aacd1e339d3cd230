import { defineConfig } from '@playwright/test';

const port = process.env.PORT ?? '3100';
const emulatorPort = process.env.EMULATOR_PORT ?? '4800';

/** Chromium's switches for fake devices, loopback media, and a browser that can reach nothing but this machine. */
const chromiumArguments = [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  '--allow-loopback-in-peer-connection',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

export default defineConfig({
  testDir: 'e2e',
  timeout: 90_000,
  // A busy two-core machine needs longer than the default five seconds for a page that loads the SDK.
  expect: { timeout: 20_000 },
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: chromiumArguments,
    },
  },
});
