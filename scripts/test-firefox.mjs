/** `npm run test:firefox`: a call between Chromium and a Firefox of this machine, on an emulator of its own. */
import { chromium } from './lib/chromium.mjs';
import { withoutProject } from './lib/environment.mjs';
import { install } from './lib/install.mjs';
import { start } from './lib/processes.mjs';
import { program } from './lib/program.mjs';

program(
  async () => {
    await install();
    const { path, version, origin } = await chromium();
    console.log(`Using Chromium ${version} at ${path} (${origin}).`);
    const playwright = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e/firefox'];
    const env = withoutProject({ CHROMIUM_PATH: path });
    const { code } = await start(process.execPath, playwright, { env, show: true }).exited;
    return code ?? 1;
  },
  { ctrlC: 'failure', patience: 15_000 },
);
