import { test as base } from '@playwright/test';
import { createControl, type EmulatorControl } from './control/client.ts';
import { startEmulator } from './emulator.ts';
import type { Project } from './project.ts';

/** What a test gets of the emulator. */
export interface EmulatorFixture extends EmulatorControl {
  /** What `connectEmulator` takes. */
  url: string;
}

export interface EmulatorTestFixtures {
  /** The emulator; whatever a test let go wrong ends with the test. */
  emulator: EmulatorFixture;
}

export interface EmulatorWorkerFixtures {
  /** An emulator that is running already; one is started for each worker when it is not set. */
  emulatorUrl: string;
  /** The projects that a started emulator serves; the demo project unless set. */
  emulatorProjects: readonly Project[];
  /** The emulator's address. */
  runningEmulatorUrl: string;
}

/** Playwright's `test` with an emulator: `import { test } from 'agora-emulator/playwright'`. */
export const test = base.extend<EmulatorTestFixtures, EmulatorWorkerFixtures>({
  emulatorUrl: ['', { scope: 'worker', option: true }],
  emulatorProjects: [[], { scope: 'worker', option: true }],
  runningEmulatorUrl: [
    async ({ emulatorUrl, emulatorProjects }, use) => {
      if (emulatorUrl) {
        await use(emulatorUrl);
        return;
      }
      const emulator = await startEmulator(
        emulatorProjects.length > 0 ? { projects: emulatorProjects } : undefined,
      );
      await use(emulator.url);
      await emulator.close();
    },
    { scope: 'worker' },
  ],
  emulator: async ({ runningEmulatorUrl }, use) => {
    const control = createControl(runningEmulatorUrl);
    await use({ ...control, url: runningEmulatorUrl });
    await control.clearFaults();
  },
});
