import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type NodeProgram, startNodeProgram } from '../node-program.ts';

const folder = fileURLToPath(new URL('empty-page', import.meta.url));
const next = fileURLToPath(new URL('../../node_modules/next/dist/bin/next', import.meta.url));

/** Builds an app with one empty page and starts it. */
export async function startEmptyApp(): Promise<NodeProgram> {
  execFileSync(process.execPath, [next, 'build'], { cwd: folder, stdio: 'ignore' });
  return startNodeProgram([next, 'start'], '/', folder);
}
