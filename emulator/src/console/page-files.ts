import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface PageFile {
  type: string;
  body: Buffer;
}

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The console's files by address; nothing else of the disk is ever read. */
const FILES = new Map([
  ['/', 'console.html'],
  ['/console/client', 'client.html'],
  ...[
    ...['base.css', 'controls.css', 'console.css', 'panels.css', 'client.css', 'icon.svg'],
    ...['console.js', 'dom.js', 'format.js', 'chart.js', 'chart-shape.js', 'channels.js', 'projects.js'],
    ...['faults.js', 'fault-panel.js', 'log.js', 'tokens.js', 'mint.js', 'client.js', 'connect.js'],
  ].map((name) => [`/console/${name}`, name] as const),
]);

/** Where the SDK may be installed: beside the emulator, or where the emulator was started. */
function findSdk(): string | null {
  const places = [import.meta.url, pathToFileURL(join(process.cwd(), 'package.json'))];
  for (const place of places) {
    try {
      return createRequire(place).resolve('agora-rtc-sdk-ng');
    } catch {
      // Not installed here.
    }
  }
  return null;
}

/** Answers the file of an address, or null; each is read once. */
export function createPageFiles(): (path: string) => Promise<PageFile | null> {
  const read = new Map<string, Promise<PageFile | null>>();

  async function readPage(path: string): Promise<PageFile | null> {
    const name = FILES.get(path);
    const place = path === '/console/sdk.js' ? findSdk() : name && new URL(`page/${name}`, import.meta.url);
    if (!place) return null;
    const extension = name?.split('.').at(-1) ?? 'js';
    return { type: TYPES[extension] ?? 'application/octet-stream', body: await readFile(place) };
  }

  return (path) => {
    if (!FILES.has(path) && path !== '/console/sdk.js') return Promise.resolve(null);
    const file = read.get(path) ?? readPage(path);
    // What failed, or is not installed yet, is looked for again.
    file.then((found) => found || read.delete(path)).catch(() => read.delete(path));
    read.set(path, file);
    return file;
  };
}
