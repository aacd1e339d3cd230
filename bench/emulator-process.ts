import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../lib/testing/free-port.ts';

/** Starts an emulator in a process of its own, as `npm run emulator` does. */
export async function startEmulatorProcess(): Promise<{ url: string; pid: number; stop(): Promise<void> }> {
  const port = await freePort();
  const args = ['--import', 'tsx', 'emulator/src/main.ts', '--quiet', '--port', String(port)];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  while (child.exitCode === null && !(await fetch(`${url}/ping`).catch(() => null))?.ok) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}
