import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['firefox-esr', 'firefox'];
const ON_MAC = '/Applications/Firefox.app/Contents/MacOS/firefox';

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A Firefox of this machine: `FIREFOX_PATH`, else one on the path; undefined when there is none. */
export function findFirefox(
  { FIREFOX_PATH, PATH = '' }: NodeJS.ProcessEnv = process.env,
): string | undefined {
  if (FIREFOX_PATH) return FIREFOX_PATH;
  const folders = PATH.split(delimiter).filter(Boolean);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ON_MAC].find(isExecutable);
}
