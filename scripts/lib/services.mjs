import { Failure } from './failure.mjs';
import { start } from './processes.mjs';
import { Tail } from './run-quietly.mjs';
import { waitFor } from './wait-for.mjs';

/**
 * @typedef {object} Service
 * @property {string} name as in `The app stopped`
 * @property {string[]} args for node: a program started by node itself gets our signals, one behind a shell may not
 * @property {number} port
 * @property {NodeJS.ProcessEnv} [env] on top of ours
 * @property {(text: string) => void} [onOutput]
 */

/**
 * Next's arguments for node. The app listens on this machine only: its server gives a token to whoever asks.
 *
 * @param {string} command
 * @param {number} [port]
 */
export function nextCommand(command, port) {
  const where = port === undefined ? [] : ['--port', String(port), '--hostname', '127.0.0.1'];
  return ['node_modules/next/dist/bin/next', command, ...where];
}

/**
 * Starts services that belong together and says when all answer. After that it waits until one of them stops,
 * which is a failure: on Ctrl-C the whole program ends instead.
 *
 * @param {Service[]} services
 * @param {() => void} onReady
 * @returns {Promise<never>}
 */
export async function serve(services, onReady) {
  const gone = new AbortController();
  const started = services.map((service) => launch(service, gone.signal));
  const stopped = Promise.race(started.map(({ stops }) => stops));
  try {
    await Promise.race([stopped, Promise.all(started.map(({ ready }) => ready))]);
    onReady();
    return await stopped;
  } finally {
    gone.abort();
  }
}

/**
 * @param {Service} service
 * @param {AbortSignal} signal ends the waiting
 */
function launch({ name, args, port, env, onOutput }, signal) {
  const tail = new Tail();
  const running = start(process.execPath, args, {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    onOutput: onOutput ?? tail.add,
  });
  const stops = running.exited.then(({ code, signal: by }) => {
    throw new Failure(`The ${name} stopped by itself (${by ?? `exit code ${code}`}).`, tail.text);
  });
  const ready = waitFor(`http://127.0.0.1:${port}/ping`, { signal }).then((answered) => {
    if (!answered) throw new Failure(`The ${name} did not answer on port ${port}.`, tail.text);
  });
  return { stops, ready };
}
