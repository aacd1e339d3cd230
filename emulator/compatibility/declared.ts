import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { claimsOf } from '../../e2e/sdk/proves.ts';
import { type Proofs, sorted } from './proofs.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const config = 'emulator/compatibility/playwright.config.ts';

/** The command line that has Playwright run, or with `--list` only name, the SDK's tests. */
export function playwright(...args: string[]): [string, string[]] {
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js',
  );
  return [process.execPath, [cli, 'test', '-c', join(root, config), ...args]];
}

interface Suite {
  suites?: Suite[];
  specs?: { file: string; tests: { annotations: { type: string; description?: string }[] }[] }[];
}

const specsOf = (suite: Suite): NonNullable<Suite['specs']> => [
  ...(suite.specs ?? []),
  ...(suite.suites ?? []).flatMap(specsOf),
];

/** What the tests say they prove, without running them. */
export async function declaredProofs(): Promise<Proofs> {
  const [command, args] = playwright('--list', '--reporter=json');
  const { stdout } = await promisify(execFile)(command, args, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  const { suites } = JSON.parse(stdout) as { suites: Suite[] };
  const proofs: Proofs = {};
  for (const { file, tests } of suites.flatMap(specsOf)) {
    for (const id of tests.flatMap(({ annotations }) => claimsOf(annotations))) {
      proofs[id] = [...(proofs[id] ?? []), file];
    }
  }
  return sorted(proofs);
}
