import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withoutProject } from './environment.mjs';
import { progress } from './progress.mjs';
import { root } from './root.mjs';
import { runQuietly } from './run-quietly.mjs';
import { nextCommand } from './services.mjs';

const stamp = join(root, '.next/built-from.json');
const notSources = new Set([
  'node_modules',
  '.git',
  '.next',
  'test-results',
  'playwright-report',
  'test-logs',
  'bench',
  'coverage',
]);

/** Builds the app, unless the build that is there was made from these very sources. */
export async function build() {
  const sources = await hashSources();
  if (await isBuiltFrom(sources)) return;
  const otherwise = 'The app could not be built; Next says why above.';
  await progress('Building the app', () =>
    runQuietly(process.execPath, nextCommand('build'), { env: withoutProject(), otherwise }),
  );
  await writeFile(stamp, JSON.stringify({ sources, buildId: await buildId() }));
}

/** @param {string} sources */
async function isBuiltFrom(sources) {
  try {
    const made = JSON.parse(await readFile(stamp, 'utf8'));
    // The id differs when somebody has built by hand since.
    return made.sources === sources && made.buildId === (await buildId());
  } catch {
    return false;
  }
}

/** @returns {Promise<string>} */
function buildId() {
  return readFile(join(root, '.next/BUILD_ID'), 'utf8');
}

/** @returns {Promise<string>} a digest of every file and setting that a build depends on */
async function hashSources() {
  const hash = createHash('sha256').update(process.version);
  for (const [name, value] of Object.entries(process.env).sort()) {
    if (name.startsWith('NEXT_PUBLIC_')) hash.update(`${name}=${value}\0`);
  }
  for await (const path of filesIn(root)) {
    hash
      .update(`${path}\0`)
      .update(await readFile(path))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @returns {AsyncGenerator<string>}
 */
async function* filesIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    // What Next itself writes would make every build look stale.
    if (notSources.has(entry.name) || /^next-env\.d\.ts$|\.tsbuildinfo$|\.md$/.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile()) yield path;
  }
}
