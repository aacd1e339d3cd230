import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from './failure.mjs';
import { administrator, attempt, installPackage, minutes } from './packages.mjs';
import { runQuietly } from './run-quietly.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const onMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * A Chromium that starts: the one asked for, one that is there, or one that can be installed.
 *
 * @returns {Promise<{ path: string, version: string, origin: string }>}
 */
export async function chromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    const found = await tryOut(asked, 'CHROMIUM_PATH');
    if (!found) throw new Failure(`CHROMIUM_PATH is ${asked}, but no Chromium starts from there.`);
    return found;
  }
  const found = (await fromPath()) ?? (await playwrights()) ?? (await installed());
  if (found) return found;
  throw new Failure(
    'The end-to-end tests need a Chromium. None was found, and neither Playwright nor apt-get could install one. ' +
      'Install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  );
}

/**
 * @param {string} [path] the PATH to look through
 * @returns {string[]} every file there that has the name of a Chromium
 */
export function candidates(path = process.env.PATH ?? '') {
  const folders = path.split(delimiter).filter(Boolean);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .filter((file) => existsSync(file));
}

async function fromPath() {
  for (const path of candidates()) {
    const found = await tryOut(path, 'found on the path');
    if (found) return found;
  }
  return tryOut(onMac, 'found among the applications');
}

async function playwrights() {
  // Playwright is known only once the packages are installed.
  const { chromium: browser } = await import('@playwright/test');
  return tryOut(browser.executablePath(), "Playwright's own");
}

async function installed() {
  const playwright = ['node_modules/@playwright/test/cli.js', 'install'];
  // With rights it also installs the libraries that a browser needs; without, they may be there already.
  const admin = await administrator();
  const browser = admin ? ['--with-deps', 'chromium'] : ['chromium'];
  const label = "Installing Playwright's Chromium";
  if (await attempt(label, 10 * minutes, process.execPath, ...playwright, ...browser)) {
    const found = await playwrights();
    if (found) return found;
  }
  return (await installPackage('chromium')) ? fromPath() : undefined;
}

/**
 * A file of that name is not enough: on Ubuntu `chromium-browser` may be a script that only recommends a snap.
 *
 * @param {string} path
 * @param {string} origin
 */
async function tryOut(path, origin) {
  if (!existsSync(path)) return undefined;
  try {
    const said = await runQuietly(path, ['--version'], { otherwise: '', limit: 30_000 });
    const version = /Chrom(?:e|ium)\D*([\d.]+)/.exec(said)?.[1];
    return version && { path, version, origin };
  } catch {
    return undefined;
  }
}
