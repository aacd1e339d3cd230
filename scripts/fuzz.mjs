/** `npm run fuzz`: 100,000 hostile requests to the built app, over HTTP. `-- --count=N` for another number, `--seed=N` to repeat. */
import { Agent, request } from 'node:http';
import fc from 'fast-check';
import { DEMO_PROJECT } from '../emulator/src/demo-project.ts';
import { answerProblem, hostileRequest } from '../lib/testing/hostile-requests.ts';
import { build } from './lib/build.mjs';
import { Failure } from './lib/failure.mjs';
import { install } from './lib/install.mjs';
import { numberArgument } from './lib/number-argument.mjs';
import { stop } from './lib/processes.mjs';
import { program } from './lib/program.mjs';
import { servedApp } from './lib/served-app.mjs';

const OPERATOR_KEY = 'operator-operator-operator-operator';
const METRICS_TOKEN = 'prometheus-prometheus-prometheus';
const secrets = [DEMO_PROJECT.appCertificate, OPERATOR_KEY, METRICS_TOKEN];
const AT_ONCE = 16;

program(async () => {
  const count = numberArgument('count', 100_000);
  const seed = numberArgument('seed', Date.now() % 1_000_000_000);
  await install();
  await build();
  const app = await servedApp({ OPERATOR_KEY, METRICS_TOKEN, LOG_LEVEL: 'info' });
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const statuses = new Map();
  const began = Date.now();
  let sent = 0;

  // One generator for all: whoever is free takes the next request.
  const requests = generate(seed);
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (sent < count) {
        sent++;
        const hostile = requests.next().value;
        const { status, text } = await send(app.port, agent, hostile).catch((error) => {
          throw new Failure(
            `${error.message} (request ${sent}, seed ${seed}):\n${JSON.stringify(hostile).slice(0, 2000)}`,
            app.output().slice(-3000),
          );
        });
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        // The server sheds what is too much for it; that is no fault.
        const problem = status === 503 ? null : answerProblem(status, text, secrets);
        if (problem)
          throw new Failure(`${problem} (seed ${seed}):\n${JSON.stringify(hostile)}\n${text.slice(0, 2000)}`);
      }
    }),
  );
  agent.destroy();
  await stop(app);
  const leaked = secrets.find((secret) => app.output().includes(secret));
  if (leaked) throw new Failure('A secret is in the log of the server.');
  const faults = app.output().match(/"level":"(?:error|fatal)"/g)?.length ?? 0;
  if (faults > 0) throw new Failure(`The server logged ${faults} faults:\n${app.output().slice(-3000)}`);
  const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, times]) => `${times} × ${status}`);
  console.log(
    `${sent} hostile requests in ${Math.round((Date.now() - began) / 1000)} s (seed ${seed}): ${counts.join(', ')}. ` +
      'No fault, no stack, no secret.',
  );
});

/** @param {number} seed */
function* generate(seed) {
  for (let round = 0; ; round++) yield* fc.sample(hostileRequest, { numRuns: 1000, seed: seed + round });
}

/**
 * Sends again what a connection lost that the server was just closing, as HTTP allows.
 *
 * @param {number} port
 * @param {Agent} agent
 * @param {import('../lib/testing/hostile-requests.ts').HostileRequest} hostile
 * @returns {Promise<{ status: number, text: string }>}
 */
function send(port, agent, hostile) {
  const { method, path, headers: given, body } = hostile;
  // Else Node sends some methods' bodies without a length, and the server takes them for the next request.
  const headers = body === undefined ? given : { ...given, 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, agent, method, path, headers }, (response) => {
      let text = JSON.stringify(response.headers);
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      response.on('error', reject);
    });
    outgoing.on('error', (error) => {
      const wasClosing = outgoing.reusedSocket && 'code' in error && error.code === 'ECONNRESET';
      if (wasClosing) resolve(send(port, agent, hostile));
      else reject(error);
    });
    outgoing.end(body);
  });
}
