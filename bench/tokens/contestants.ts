import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { DEMO_PROJECT } from '../../emulator/src/demo-project.ts';
import { freePort } from '../../lib/testing/free-port.ts';

/** An ordinary token, of a publisher. */
export const TOKEN_PATH = '/rtc/bench/publisher/uid/7/?expiry=600';

/** A way to be asked for tokens. */
export interface Way {
  name: string;
  start(): Promise<Started>;
}

export interface Started {
  name: string;
  port: number;
  pid: number;
  /** Milliseconds from the start of the process to its first token. */
  startedIn: number;
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const project = { APP_ID: DEMO_PROJECT.appId, APP_CERTIFICATE: DEMO_PROJECT.appCertificate };

/** Parley as it is run, with limits that are wide enough for one address and one channel. */
const parley = {
  ...project,
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  ACCESS_POLICY: 'open',
  SESSION_SECRET: 'only-for-measuring-only-for-measuring',
  EMULATOR_URL: '',
  RATE_LIMIT_ADDRESS: '9999999/1',
  RATE_LIMIT_CHANNEL: '9999999/1',
};

async function firstToken(port: number): Promise<void> {
  for (let attempt = 0; attempt < 3000; attempt++) {
    const response = await fetch(`http://127.0.0.1:${port}${TOKEN_PATH}`).catch(() => null);
    await response?.text();
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('There was no token within 30 s.');
}

/** A program that gives tokens. What it logs, which is a part of its work, goes to a file. */
function way(name: string, folder: string, command: string[], env: Record<string, string>): Way {
  return {
    name,
    async start() {
      const port = await freePort();
      const log = join(folder, `${port}.log`);
      const file = openSync(log, 'a');
      const [program = '', ...args] = command;
      const where = { PORT: String(port), SERVER_PORT: String(port) };
      const began = performance.now();
      const child = spawn(program, args, {
        cwd: root,
        env: { ...process.env, ...env, ...where },
        stdio: ['ignore', file, file],
      });
      closeSync(file);
      const exited = once(child, 'exit');
      await Promise.race([
        firstToken(port),
        exited.then(() => {
          throw new Error(`${name} ended by itself.\n${readFileSync(log, 'utf8')}`);
        }),
      ]);
      const startedIn = performance.now() - began;
      return {
        ...{ name, port, pid: child.pid ?? 0, startedIn },
        async stop() {
          child.kill('SIGKILL');
          await exited.catch(() => {});
        },
      };
    },
  };
}

/**
 * Who is measured side by side: this server, the same endpoints behind Next's route handlers, the floor, and the
 * community's Go server where `GO_TOKEN_SERVER` names its program.
 */
export function tokenWays(): { ways: Way[]; cleanUp(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const floor = join(folder, 'floor.cjs');
  // As in production: nothing translates it while it runs.
  buildSync({
    ...{ bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'error' },
    entryPoints: [join(root, 'bench/tokens/floor.ts')],
    absWorkingDir: root,
    outfile: floor,
  });
  const node = process.execPath;
  const { GO_TOKEN_SERVER: go } = process.env;
  return {
    ways: [
      way('Parley', folder, [node, 'scripts/start.mjs'], parley),
      // On Vercel's platform there is only Next, and this says that we are there.
      way('Parley through Next', folder, [node, 'scripts/start.mjs'], { ...parley, VERCEL: '1' }),
      way(FLOOR, folder, [node, floor], parley),
      ...(go ? [way('agora-token-service (Go)', folder, [go], { ...project, GIN_MODE: 'release' })] : []),
    ],
    cleanUp: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The least that is possible. */
export const FLOOR = 'bare node:http';
