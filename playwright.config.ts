import { defineConfig } from '@playwright/test';
import { projects } from './e2e/sdk/projects.ts';
import { appPort, appUrl, emulatorPort, emulatorUrl, project } from './e2e/support/addresses.ts';
import type { EmulatorWorkerFixtures } from './emulator/src/playwright.ts';

/**
 * What Chromium need not do. The first three start two more renderers for every window, for a list below an address
 * field that nobody sees: 2 of the 3 seconds of work that opening one takes. The others are Playwright's own, which
 * a second list would replace.
 */
const disabledFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** Chromium's switches for fake devices, a tab to share, loopback media, and a browser that can reach nothing but this machine. */
const chromiumArguments = [
  // Ten pictures a second are enough to see that they move, and half the work of the usual twenty.
  '--use-fake-device-for-media-stream=device-count=2,fps=10',
  '--allow-loopback-in-peer-connection',
  '--autoplay-policy=no-user-gesture-required',
  `--disable-features=${disabledFeatures.join(',')}`,
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--auto-select-tab-capture-source-by-title=Slides',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

const settings = { APP_ID: project.appId, APP_CERTIFICATE: project.appCertificate };

/** A whole suite is no person: it asks as often as it likes. What limits do has tests and servers of its own. */
const noLimits = { RATE_LIMIT_ADDRESS: 'off', RATE_LIMIT_SESSION: 'off', RATE_LIMIT_CHANNEL: 'off' };

export default defineConfig<object, EmulatorWorkerFixtures>({
  testDir: 'e2e',
  // Bounds, not waits: a call of three takes ten seconds on a quiet two-core machine and two minutes on a busy one.
  timeout: 240_000,
  expect: { timeout: 40_000 },
  // One test at a time on each emulator, whose gateway one test may restart; and side by side the projects, which
  // have an emulator each. More than two would only wait for each other on two cores.
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  // Tests that take long are for `npm run test:all`.
  ...(process.env.E2E_ALL ? {} : { grepInvert: /@slow/ }),
  use: {
    baseURL: appUrl,
    emulatorUrl,
    // Transitions are drawn in software here, for every tab at once.
    contextOptions: { reducedMotion: 'reduce' },
    // No film: drawing every tab's every picture for it would cost more than the calls themselves.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH || undefined, args: chromiumArguments },
  },
  projects: [
    { name: 'calls', workers: 1, testIgnore: ['secrets.spec.ts', 'sdk/**', 'firefox/**', 'door/**'] },
    // Another app, whose door is not open, an OpenID provider and an emulator: they start with these tests.
    {
      name: 'door',
      workers: 1,
      testDir: 'e2e/door',
      use: { emulatorUrl: '', emulatorProjects: [project] },
    },
    // The SDK alone, on emulators that these tests start for themselves.
    {
      name: 'sdk',
      workers: 1,
      testDir: 'e2e/sdk',
      use: { emulatorUrl: '', emulatorProjects: Object.values(projects) },
    },
    // Reads what the servers wrote while the calls went on.
    { name: 'secrets', testMatch: 'secrets.spec.ts', dependencies: ['calls'] },
  ],
  webServer: [
    {
      command: `node e2e/support/logged.mjs emulator node --import tsx emulator/src/main.ts --port ${emulatorPort}`,
      url: `${emulatorUrl}/ping`,
      env: settings,
    },
    {
      command: `node e2e/support/logged.mjs app node scripts/start.mjs`,
      url: `${appUrl}/ping`,
      env: { ...settings, ...noLimits, EMULATOR_URL: emulatorUrl, SERVER_PORT: String(appPort) },
    },
  ],
});
