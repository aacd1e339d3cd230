/** `npm run demo`: everything for a call between two tabs, from a clean clone and with no account. */
import { build } from './lib/build.mjs';
import { loadEnvFiles } from './lib/environment.mjs';
import { install } from './lib/install.mjs';
import { ensureFree, portFrom } from './lib/ports.mjs';
import { program } from './lib/program.mjs';
import { nextCommand, serve } from './lib/services.mjs';

program(async () => {
  await install();
  loadEnvFiles('production');
  const port = portFrom('PORT', 3000);
  const emulatorPort = portFrom('EMULATOR_PORT', 4700);
  await ensureFree('PORT', port);
  await ensureFree('EMULATOR_PORT', emulatorPort);
  await build();

  await serve(
    [
      {
        name: 'emulator',
        args: ['--import', 'tsx', 'emulator/src/main.ts', '--port', String(emulatorPort)],
        port: emulatorPort,
      },
      {
        name: 'app',
        args: nextCommand('start', port),
        port,
        env: { EMULATOR_URL: `http://127.0.0.1:${emulatorPort}` },
      },
    ],
    () =>
      console.log(
        `Parley is ready: open http://localhost:${port} in two tabs and join the same channel. Ctrl-C stops it.`,
      ),
  );
});
