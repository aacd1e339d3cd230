import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../../lib/testing/free-port.ts';
import { emulatorUrl, project } from './addresses.ts';

/** A server of a test's own, with settings of its own, from the same build. */
export interface AppServer {
  url: string;
  /** What it wrote so far. */
  log(): string;
  stop(): Promise<void>;
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Starts the built app and waits until it is ready.
 * @param at its address, where the settings have to name it; else any that is free.
 */
export async function startApp(settings: Record<string, string>, at?: string): Promise<AppServer> {
  const url = at ?? `http://127.0.0.1:${await freePort()}`;
  const { port, hostname } = new URL(url);
  const own = { APP_ID: project.appId, APP_CERTIFICATE: project.appCertificate, EMULATOR_URL: emulatorUrl };
  const where = { SERVER_PORT: port };
  const args = ['scripts/start.mjs', '--hostname', hostname];
  const child = spawn(process.execPath, args, { env: { ...process.env, ...own, ...where, ...settings } });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  }
  await answers(`${url}/readyz`, child);
  return {
    url,
    log: () => log,
    async stop() {
      if (child.exitCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}
