import { existsSync } from 'node:fs';
import { progress } from './progress.mjs';
import { runQuietly } from './run-quietly.mjs';

export const minutes = 60_000;

/** @returns {Promise<string[] | undefined>} what to put before a command that needs root's rights, if we have them */
export async function administrator() {
  if (process.getuid?.() === 0) return [];
  const free = await runQuietly('sudo', ['-n', 'true'], { otherwise: '' }).then(
    () => true,
    () => false,
  );
  return free ? ['sudo', '-n'] : undefined;
}

/**
 * @param {string} label
 * @param {number} limit in milliseconds
 * @param {string} command
 * @param {...string} args
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function attempt(label, limit, command, ...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await progress(label, () =>
      runQuietly(command, args, { env, limit, otherwise: `${label} did not work.` }),
    );
    return true;
  } catch (error) {
    const { message, output } = /** @type {import('./failure.mjs').Failure} */ (error);
    const lines = output.trim().split('\n');
    const why = lines.findLast((line) => /error|fail/i.test(line)) ?? lines.at(-1);
    console.log(`${message} ${why?.trim()}`);
    return false;
  }
}

/**
 * Installs a Debian package, where there are such and we may.
 *
 * @param {string} name
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function installPackage(name) {
  const admin = await administrator();
  if (!admin || !existsSync('/usr/bin/apt-get')) return false;
  const [command = '', ...before] = [...admin, 'apt-get'];
  await attempt('Updating the list of Debian packages', 3 * minutes, command, ...before, 'update');
  return attempt(`Installing Debian's ${name}`, 10 * minutes, command, ...before, 'install', '-y', name);
}
