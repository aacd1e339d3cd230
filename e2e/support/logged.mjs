// Runs a server and keeps all it prints, so that a test can look for secrets in it: logged.mjs NAME COMMAND …
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';

const [name, command, ...args] = process.argv.slice(2);
const folder = new URL('../../test-logs/', import.meta.url);
mkdirSync(folder, { recursive: true });
const file = createWriteStream(new URL(`${name}.log`, folder));
const server = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
server.stdout.pipe(file, { end: false });
server.stderr.pipe(file, { end: false });
server.stderr.pipe(process.stderr);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
