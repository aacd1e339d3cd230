import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/**
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null, error?: Error }} Exit
 * @typedef {{ child: import('node:child_process').ChildProcess, exited: Promise<Exit> }} Running
 */

/** @type {Set<Running>} */
const running = new Set();

// A group of its own lets one signal reach a program and whatever it started. Windows has no such groups.
const ownGroup = process.platform !== 'win32';

/**
 * Starts a program in the repository's folder. It ends at the latest with this process: see `stopAll`.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, show?: boolean, onOutput?: (text: string) => void }} [options]
 *   `show` gives the program our own output; else `onOutput` gets what it says.
 * @returns {Running}
 */
export function start(command, args, { env = process.env, show = false, onOutput = () => {} } = {}) {
  const output = show ? 'inherit' : 'pipe';
  const child = spawn(command, args, {
    cwd: root,
    env,
    detached: ownGroup,
    windowsHide: true,
    stdio: ['ignore', output, output],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', onOutput);
  }
  // What a program leaves behind would hold its output open, and `close` would never come.
  child.once('exit', () => signalGroup(child, 'SIGKILL'));
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, error }));
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const entry = { child, exited };
  running.add(entry);
  void exited.then(() => running.delete(entry));
  return entry;
}

/**
 * Ends every program that still runs: asks first, insists after a while.
 *
 * @param {number} [patience] in milliseconds
 */
export async function stopAll(patience = 5000) {
  await Promise.all([...running].map((entry) => stop(entry, patience)));
}

/**
 * @param {Running} entry
 * @param {number} [patience] in milliseconds
 */
export async function stop({ child, exited }, patience = 5000) {
  // SIGINT is what Ctrl-C sends; Playwright and Vitest clean up on it, and on nothing else.
  signalGroup(child, 'SIGINT');
  const insist = setTimeout(() => signalGroup(child, 'SIGKILL'), patience);
  await exited;
  clearTimeout(insist);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (ownGroup) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It has ended already.
  }
}
