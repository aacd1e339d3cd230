import { Failure } from './failure.mjs';
import { start, stop } from './processes.mjs';

const kept = 64 * 1024;

/** Remembers the last part of what a program says, for the case that it fails. */
export class Tail {
  text = '';

  /** @param {string} more */
  add = (more) => {
    this.text = (this.text + more).slice(-kept);
  };
}

/**
 * Runs a program to its end without a word; what it said is in the failure, if it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, otherwise: string, limit?: number }} options
 *   `otherwise` is the sentence for a failure, `limit` the longest time in milliseconds.
 * @returns {Promise<string>} what it said
 */
export async function runQuietly(command, args, { env, otherwise, limit }) {
  const tail = new Tail();
  const running = start(command, args, { env, onOutput: tail.add });
  const timer = limit && setTimeout(() => void stop(running), limit);
  const { code, error } = await running.exited;
  clearTimeout(timer);
  if (code !== 0) throw new Failure(otherwise, error ? error.message : tail.text);
  return tail.text;
}
