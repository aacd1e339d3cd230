import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const emulator = fileURLToPath(new URL('..', import.meta.url));

interface PackReport {
  files: { path: string }[];
}

/** Which files `npm publish` would take; `prepack` builds them first, and may print before the report. */
async function packedFiles(): Promise<string[]> {
  const { stdout } = await promisify(execFile)('npm', ['pack', '--dry-run', '--json'], { cwd: emulator });
  const json: PackReport[] | Record<string, PackReport> = JSON.parse(stdout.slice(stdout.search(/^[[{]/m)));
  return Object.values(json).flatMap(({ files }) => files.map(({ path }) => path));
}

let files: string[];
beforeAll(async () => {
  files = await packedFiles();
}, 60_000);

test('the package holds what is built, the README and the licence, and nothing else', () => {
  expect(files.filter((path) => !path.startsWith('dist/')).sort()).toEqual([
    'LICENSE',
    'README.md',
    'package.json',
  ]);
  expect(files.filter((path) => /\.test\.|(?<!\.d)\.ts$|^dist\/testing\//.test(path))).toEqual([]);
});

test('every file that the manifest names is there', () => {
  const named = [
    ...Object.values(manifest.exports).flatMap((entry) => Object.values(entry)),
    ...Object.values(manifest.bin),
  ];
  for (const path of named) expect(files).toContain(path.replace(/^\.\//, ''));
});

test('the console’s page is there', () => {
  expect(files).toContain('dist/console/page/console.html');
});
