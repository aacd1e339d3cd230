/** `npm run dev`: the app and the emulator, each of which reloads when its sources change. */
import { loadEnvFiles } from './lib/environment.mjs';
import { install } from './lib/install.mjs';
import { ensureFree, portFrom } from './lib/ports.mjs';
import { prefixed } from './lib/prefixed.mjs';
import { program } from './lib/program.mjs';
import { nextCommand, serve } from './lib/services.mjs';

/** @param {string} text */
const write = (text) => void process.stdout.write(text);

program(async () => {
  await install();
  loadEnvFiles('development');
  const port = portFrom('PORT', 3000);
  const emulatorPort = portFrom('EMULATOR_PORT', 4700);
  await ensureFree('PORT', port);
  await ensureFree('EMULATOR_PORT', emulatorPort);

  // Behind a pipe both would leave out their colours.
  const colours = process.stdout.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: '1' } : {};
  const tsx = ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false'];
  await serve(
    [
      {
        name: 'emulator',
        args: [...tsx, 'emulator/src/main.ts', '--port', String(emulatorPort)],
        port: emulatorPort,
        env: colours,
        onOutput: prefixed('emulator |', write),
      },
      {
        name: 'app',
        args: nextCommand('dev', port),
        port,
        env: { ...colours, EMULATOR_URL: `http://127.0.0.1:${emulatorPort}` },
        onOutput: prefixed('app      |', write),
      },
    ],
    () => console.log(`Parley is ready for work: http://localhost:${port}. Ctrl-C stops it.`),
  );
});
