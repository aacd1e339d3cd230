import { parseArgs } from 'node:util';
import { DEMO_PROJECT } from './demo-project.ts';
import { startEmulator } from './emulator.ts';
import { createLog, silentLog } from './log.ts';
import type { Project } from './project.ts';

const USAGE = `Usage: npm run emulator -- [--port 4700] [--host 127.0.0.1] [--quiet]

A local SD-RTN for development and tests; never for production.
APP_ID and APP_CERTIFICATE, when set, are the project it serves; otherwise it serves the demo project.`;

const DEFAULT_PORT = 4700;

/** @throws Error naming the variable when only one of the two is set. */
function projectFromEnvironment({ APP_ID, APP_CERTIFICATE }: NodeJS.ProcessEnv): Project {
  if (!APP_ID && !APP_CERTIFICATE) return DEMO_PROJECT;
  if (!APP_ID) throw new Error('APP_CERTIFICATE is set but APP_ID is not.');
  if (!APP_CERTIFICATE) throw new Error('APP_ID is set but APP_CERTIFICATE is not.');
  return { appId: APP_ID, appCertificate: APP_CERTIFICATE };
}

/** @throws Error when `text` is no port number. */
function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Error('--port must be a whole number from 0 to 65535.');
  return port;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: String(process.env.EMULATOR_PORT || DEFAULT_PORT) },
      host: { type: 'string', default: '127.0.0.1' },
      quiet: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const project = projectFromEnvironment(process.env);
  const emulator = await startEmulator({
    port: parsePort(values.port),
    host: values.host,
    projects: [project],
    log: values.quiet ? silentLog : createLog((line) => console.log(line)),
  });
  console.log(
    `Emulator at ${emulator.url} for App ID ${project.appId}. It is for development and tests, not for production.`,
  );
  const stop = () => void emulator.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
