import { basename } from 'node:path';

/**
 * The npm that runs us, or else the one on the path, ready for `spawn`.
 *
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
export function npm(args) {
  const running = process.env.npm_execpath;
  // Under pnpm or yarn the variable names those.
  if (running && basename(running).startsWith('npm')) return [process.execPath, [running, ...args]];
  return ['npm', args];
}
