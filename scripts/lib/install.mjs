import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { npm } from './npm.mjs';
import { progress } from './progress.mjs';
import { root } from './root.mjs';
import { runQuietly } from './run-quietly.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} Package
 * @typedef {{ packages?: Record<string, Package> }} Lock
 */

/** Installs the packages of the lock file, unless exactly these are there already. */
export async function install() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 12)) {
    throw new Failure(`Parley needs Node 20.12 or newer; this is ${process.versions.node}.`);
  }
  const lock = await readLock('package-lock.json');
  const installed = await readLock('node_modules/.package-lock.json');
  if (lock && installed && isInstalled(lock, installed)) return;

  const [command, args] = npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  await progress('Installing packages', () =>
    runQuietly(command, args, { otherwise: 'The packages could not be installed; npm says why above.' }),
  );
}

/**
 * Compares contents, not times: git and copying change those as they like.
 *
 * @param {Lock} lock what should be there
 * @param {Lock} installed what npm noted in node_modules when it was done
 */
export function isInstalled(lock, installed) {
  return Object.entries(lock.packages ?? {}).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed.packages?.[path];
    // Optional ones are left out where they are for another system.
    if (!found) return wanted.optional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/**
 * @param {string} path
 * @returns {Promise<Lock | undefined>}
 */
async function readLock(path) {
  try {
    return JSON.parse(await readFile(join(root, path), 'utf8'));
  } catch {
    return undefined;
  }
}
