import { Failure } from './failure.mjs';
import { freePorts } from './ports.mjs';
import { start } from './processes.mjs';
import { waitFor } from './wait-for.mjs';

/**
 * Starts the built app with the emulator's demo project, for a script that asks much of it.
 *
 * @param {NodeJS.ProcessEnv} [env] on top of ours
 */
export async function servedApp(env = {}) {
  const [port] = await freePorts(1);
  let output = '';
  const running = start(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      APP_ID: '',
      APP_CERTIFICATE: '',
      EMULATOR_URL: 'http://127.0.0.1:4700',
      SERVER_PORT: String(port),
      LOG_LEVEL: 'error',
      RATE_LIMIT_ADDRESS: 'off',
      RATE_LIMIT_SESSION: 'off',
      RATE_LIMIT_CHANNEL: 'off',
      ...env,
    },
    onOutput: (text) => {
      output += text;
    },
  });
  const origin = `http://127.0.0.1:${port}`;
  if (!(await waitFor(`${origin}/ping`, {}))) throw new Failure('The app did not answer.', output);
  return { ...running, origin, port, output: () => output };
}
