import { chmod, cp, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** @param {string} dockerfile */
function lastStage(dockerfile) {
  return dockerfile.slice(dockerfile.lastIndexOf('\nFROM ')).replaceAll('\\\n', ' ');
}

/**
 * What the image runs.
 *
 * @param {string} dockerfile
 * @returns {string[]}
 */
export function imageCommand(dockerfile) {
  return JSON.parse(/^CMD (\[.*\])$/m.exec(lastStage(dockerfile))?.[1] ?? '[]');
}

/**
 * The environment that the image has of its own.
 *
 * @param {string} dockerfile
 * @returns {Record<string, string>}
 */
export function imageEnvironment(dockerfile) {
  const [, pairs = ''] = /^ENV (.*)$/m.exec(lastStage(dockerfile)) ?? [];
  return Object.fromEntries(pairs.split(' ').map((pair) => pair.split('=')));
}

/**
 * Puts the files that the last stage copies where it copies them, all of them readable and not writable for others.
 * Node is the one that runs this.
 *
 * @param {string} dockerfile
 * @param {string} copy of the repository, built: `/build` to the Dockerfile
 * @param {string} image
 * @returns {Promise<{ app: number, node: number }>} bytes
 */
export async function assembleImage(dockerfile, copy, image) {
  const size = { app: 0, node: 0 };
  let folder = '/';
  for (const line of lastStage(dockerfile).split('\n')) {
    const [instruction, first = '', from = '', to = ''] = line.split(' ');
    if (instruction === 'WORKDIR') folder = first;
    if (instruction !== 'COPY' || first !== '--from=build') continue;
    const source = from.startsWith('/build/') ? join(copy, from.slice('/build/'.length)) : process.execPath;
    const target = join(image, to.startsWith('/') ? to : join(folder, to));
    await mkdir(dirname(target), { recursive: true });
    await cp(source, target, { recursive: true, verbatimSymlinks: true });
    size[source === process.execPath ? 'node' : 'app'] += await bytesOf(source);
  }
  await chmod(dirname(image), 0o755);
  return size;
}

/**
 * @param {string} path
 * @returns {Promise<number>}
 */
async function bytesOf(path) {
  const found = await stat(path);
  if (!found.isDirectory()) return found.size;
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map((entry) => stat(join(entry.parentPath, entry.name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

/** @param {number} bytes */
export const megabytes = (bytes) => `${Math.round(bytes / 1e5) / 10} MB`;
