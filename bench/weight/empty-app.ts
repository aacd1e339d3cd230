import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../lib/testing/free-port.ts';

const folder = fileURLToPath(new URL('empty-page', import.meta.url));
const next = fileURLToPath(new URL('../../node_modules/next/dist/bin/next', import.meta.url));

/** Builds an app with one empty page and starts it. */
export async function startEmptyApp(): Promise<{ url: string; stop(): Promise<void> }> {
  execFileSync(process.execPath, [next, 'build'], { cwd: folder, stdio: 'ignore' });
  const port = await freePort();
  const child = spawn(process.execPath, [next, 'start', '--port', String(port)], {
    cwd: folder,
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  while (child.exitCode === null && !(await fetch(url).catch(() => null))?.ok) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    async stop() {
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}
