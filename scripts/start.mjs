/** `npm start`: the app as it was built. `SERVER_PORT` is the community's token server's name for `PORT`. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { loadEnvFiles } from './lib/environment.mjs';
import { portFrom } from './lib/ports.mjs';
import { root } from './lib/root.mjs';

loadEnvFiles('production');
process.env.PORT = String(portFrom('SERVER_PORT', portFrom('PORT', 3000)));

// In this process, so that a signal to it is one to the server.
const next = createRequire(join(root, 'package.json')).resolve('next/dist/bin/next');
process.argv.splice(1, 1, next, 'start');
await import(next);
