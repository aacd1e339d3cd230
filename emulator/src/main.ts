#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { chooseCredentials } from './choose-credentials.ts';
import { chooseProjects } from './choose-projects.ts';
import { startEmulator } from './emulator.ts';
import { createJsonLog, createLog, type Log, silentLog } from './log.ts';

const USAGE = `Usage: agora-emulator [options]

A local SD-RTN for development and tests; never for production.

  --port 4700          where access point and gateway listen; 0 takes a free port (EMULATOR_PORT)
  --host 127.0.0.1     the address to listen on
  --media-host HOST    the address for media, 0.0.0.0 for every one of this machine; Firefox needs one that is not
                       loopback (EMULATOR_MEDIA_HOST; without it, as --host)
  --project APP_ID[:CERTIFICATE[:cohost]]
                       a project to serve, and again for each further one; without a certificate it takes no
                       tokens, and ":cohost" turns co-host authentication on (APP_ID and APP_CERTIFICATE; without
                       these, the public demo project)
  --rest KEY:SECRET    the customer key and secret of the REST calls (AGORA_CUSTOMER_ID and
                       AGORA_CUSTOMER_SECRET; without these, the public demo pair)
  --json-log           one JSON object a line
  --quiet              print no events
  --help               print this`;

const DEFAULT_PORT = 4700;

/** @throws Error when `text` is no port number. */
function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Error('--port must be a whole number from 0 to 65535.');
  return port;
}

function chooseLog({ quiet, 'json-log': json }: { quiet: boolean; 'json-log': boolean }): Log {
  if (quiet) return silentLog;
  return (json ? createJsonLog : createLog)((line) => console.log(line));
}

/** Says where the emulator is, whatever else it is to print: with port 0 nobody knows before. */
function announce(url: string, appIds: string, json: boolean): void {
  const purpose = 'It is for development and tests, not for production.';
  if (json) createJsonLog((line) => console.log(line))('listening', { url, appIds, notice: purpose });
  else console.log(`Emulator at ${url} for App ID ${appIds}. ${purpose}`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: String(process.env.EMULATOR_PORT || DEFAULT_PORT) },
      host: { type: 'string', default: '127.0.0.1' },
      'media-host': { type: 'string', default: process.env.EMULATOR_MEDIA_HOST ?? '' },
      project: { type: 'string', multiple: true, default: [] },
      rest: { type: 'string' },
      'json-log': { type: 'boolean', default: false },
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
    mediaHost: values['media-host'] || values.host,
    projects,
    ...chooseCredentials(values.rest, process.env),
    log: chooseLog(values),
  });
  announce(emulator.url, projects.map(({ appId }) => appId).join(', '), values['json-log']);
  const stop = () => void emulator.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
