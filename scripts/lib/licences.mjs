import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import satisfies from 'spdx-satisfies';
import { root } from './root.mjs';

/** What may be shipped with, or called by, software under the MIT licence without obligations for those who use it. */
const allowed = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
];

/** Allowed for these packages only, and why. */
const exceptions = [
  // Shared libraries of sharp, which Next loads when it scales images; unchanged, and replaceable.
  { name: /^@img\/sharp-/, licence: 'LGPL-3.0-or-later' },
  // Of the emulator's media, which is for development; unchanged.
  { name: /^mediabunny$/, licence: 'MPL-2.0' },
];

/** What packages say in words that are no SPDX identifier. */
const inOtherWords = new Map([['SIL OPEN FONT LICENSE', 'OFL-1.1']]);

/**
 * @param {string} name of a package
 * @param {string | undefined} said its `license`
 */
export function isAllowed(name, said) {
  const licence = said && (inOtherWords.get(said) ?? said);
  if (!licence) return false;
  const more = exceptions
    .filter((exception) => exception.name.test(name))
    .map((exception) => exception.licence);
  try {
    return satisfies(licence, [...allowed, ...more]);
  } catch {
    // No SPDX expression.
    return false;
  }
}

/**
 * The packages that the app or the emulator needs to run, for any platform, whose licence is not allowed.
 *
 * @returns {Promise<{ checked: number, refused: string[] }>} each as `name: licence`
 */
export async function refusedLicences() {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
  const refused = [];
  let checked = 0;
  for (const [path, { dev, link, license }] of Object.entries(lock.packages)) {
    if (dev || link || !path.includes('node_modules/')) continue;
    checked += 1;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    // The package itself knows best; those for other platforms are not here.
    const said = (await licenceIn(path)) ?? license;
    if (!isAllowed(name, said)) refused.push(`${name}: ${said ?? 'no licence'}`);
  }
  return { checked, refused };
}

/** @param {string} path of the package's folder */
async function licenceIn(path) {
  try {
    return JSON.parse(await readFile(join(root, path, 'package.json'), 'utf8')).license;
  } catch {
    return undefined;
  }
}
