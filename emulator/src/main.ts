import { parseArgs } from 'node:util';
import { chooseProjects } from './choose-projects.ts';
import { startEmulator } from './emulator.ts';
import { createLog, silentLog } from './log.ts';

const USAGE = `Usage: agora-emulator [--port 4700] [--host 127.0.0.1] [--project APP_ID:CERTIFICATE[:cohost]]… [--quiet]

A local SD-RTN for development and tests; never for production.

--project may be given several times; APP_ID alone is a project without a certificate, and ":cohost" turns
co-host authentication on. Without it, APP_ID and APP_CERTIFICATE in the environment are the project; without
these, the demo project.`;

const DEFAULT_PORT = 4700;

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
      project: { type: 'string', multiple: true, default: [] },
      quiet: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const projects = chooseProjects(values.project, process.env);
  const emulator = await startEmulator({
    port: parsePort(values.port),
    host: values.host,
    projects,
    log: values.quiet ? silentLog : createLog((line) => console.log(line)),
  });
  console.log(
    `Emulator at ${emulator.url} for App ID ${projects.map(({ appId }) => appId).join(', ')}. It is for development and tests, not for production.`,
  );
  const stop = () => void emulator.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
