import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from './failure.mjs';
import { installPackage } from './packages.mjs';

/**
 * A Redis server's program: the one asked for, one on the path, or one that can be installed.
 *
 * @returns {Promise<string>} its path
 */
export async function redisServer() {
  const asked = process.env.REDIS_SERVER_PATH;
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Failure(`REDIS_SERVER_PATH is ${asked}, but there is no such file.`);
  }
  const found = onPath() ?? ((await installPackage('redis-server')) ? onPath() : undefined);
  if (found) return found;
  throw new Failure(
    'The tests need a Redis server. None was found on the path, and apt-get could not install one. ' +
      'Install redis-server, or set REDIS_SERVER_PATH to one.',
  );
}

/** @param {string} [path] the PATH to look through; Debian's `/usr/bin` is looked at in any case */
export function onPath(path = process.env.PATH ?? '') {
  const folders = [...path.split(delimiter), '/usr/bin', '/usr/local/bin'].filter(Boolean);
  return folders.map((folder) => join(folder, 'redis-server')).find((file) => existsSync(file));
}
