import { Failure } from './failure.mjs';
import { stopAll } from './processes.mjs';

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/**
 * Runs a script's work. However it ends (done, failed, Ctrl-C), whatever it started is stopped first.
 *
 * @param {() => Promise<number | void>} work may return the exit code
 * @param {{ ctrlC?: 'success' | 'failure', patience?: number, cleanUp?: () => Promise<void> }} [options]
 *   For a server Ctrl-C is the ordinary end; for a test run it means that nothing was proved.
 */
export function program(work, { ctrlC = 'success', patience, cleanUp } = {}) {
  let ending = false;
  /** @param {number} code */
  const end = async (code) => {
    if (ending) return;
    ending = true;
    await stopAll(patience);
    await cleanUp?.();
    process.exit(code);
  };

  for (const [signal, number] of Object.entries(signalNumbers)) {
    process.on(signal, () => void end(ctrlC === 'success' ? 0 : 128 + number));
  }
  whenAbandoned(() => void end(1));
  // The terminal may be gone by the time we say goodbye.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

  work().then(
    (code) => end(code ?? 0),
    (error) => {
      if (!ending) report(error);
      return end(1);
    },
  );
}

/**
 * A signal to npm alone may end npm and its shell, and nobody would tell us.
 *
 * @param {() => void} stop
 */
function whenAbandoned(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 500).unref();
}

/** @param {unknown} error */
function report(error) {
  if (!(error instanceof Failure)) {
    console.error(error);
    return;
  }
  if (error.output) console.error(error.output.trimEnd());
  console.error(error.message);
}
