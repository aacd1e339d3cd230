import { defineConfig } from '@playwright/test';
import type { EmulatorTestFixtures, EmulatorWorkerFixtures } from 'agora-emulator/playwright';

export default defineConfig<EmulatorTestFixtures, EmulatorWorkerFixtures>({
  testDir: 'tests',
  timeout: 60_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: 'http://localhost:5000',
    permissions: ['camera', 'microphone'],
    // Each worker gets an emulator of its own. Without a certificate it takes no tokens.
    emulatorProjects: [{ appId: 'decafdecafdecafdecafdecafdecafde', appCertificate: null }],
    launchOptions: {
      // A browser that is installed already, where there is one to name.
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: [
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        '--allow-loopback-in-peer-connection',
      ],
    },
  },
  webServer: { command: 'npm run page', url: 'http://localhost:5000', reuseExistingServer: !process.env.CI },
});
