import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../lib/testing/free-port.ts';

export interface NodeProgram {
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts a server in a process of its own, and waits until it answers.
 * @param args for node; `--port` and a free port are added.
 * @param path what answers with a success once it is ready.
 * @param cwd the folder to start it in; this one unless given.
 */
export async function startNodeProgram(
  args: string[],
  path: string,
  cwd = process.cwd(),
): Promise<NodeProgram> {
  const port = await freePort();
  const child = spawn(process.execPath, [...args, '--port', String(port)], { cwd, stdio: 'ignore' });
  const exit = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  while (!(await fetch(url + path).catch(() => null))?.ok) {
    if (child.exitCode !== null) throw new Error(`node ${args.join(' ')} ended by itself.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    async stop() {
      child.kill('SIGKILL');
      await exit;
    },
  };
}

/** Starts an emulator as `npm run emulator` does. */
export const startEmulatorProgram = (): Promise<NodeProgram> =>
  startNodeProgram(['--import', 'tsx', 'emulator/src/main.ts', '--quiet'], '/ping');
