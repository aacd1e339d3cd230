import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** @typedef {{ status: number, milliseconds: number, retryAfter: boolean }} Answer */

/** More than a kernel's queue of connections would be lost before the server sees it. */
const MAX_SOCKETS = 256;

/**
 * @param {number} port
 * @param {string} path
 * @param {Agent} agent
 * @returns {Promise<Answer>} the status 0 stands for no answer
 */
function ask(port, path, agent) {
  const began = performance.now();
  return new Promise((resolve) => {
    const done = (/** @type {number} */ status, retryAfter = false) =>
      resolve({ status, retryAfter, milliseconds: performance.now() - began });
    get({ host: '127.0.0.1', port, path, agent }, (response) => {
      response.resume().on('end', () => done(response.statusCode ?? 0, 'retry-after' in response.headers));
      response.on('error', () => done(0));
    }).on('error', () => done(0));
  });
}

/**
 * Asks over some connections, on each again as soon as it is answered.
 *
 * @param {{ port: number, path: string, connections: number, seconds: number }} load
 * @returns {Promise<Answer[]>}
 */
export async function closedLoop({ port, path, connections, seconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + seconds * 1000;
  /** @type {Answer[]} */
  const answers = [];
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) answers.push(await ask(port, path, agent));
    }),
  );
  agent.destroy();
  return answers;
}

/**
 * Asks so often, whether it is answered or not.
 *
 * @param {{ port: number, path: string, rate: number, seconds: number }} load rate: requests a second
 * @returns {Promise<Answer[]>}
 */
export async function openLoop({ port, path, rate, seconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: MAX_SOCKETS });
  const began = performance.now();
  /** @type {Promise<Answer>[]} */
  const asked = [];
  for (let passed = 0; passed < seconds; passed = (performance.now() - began) / 1000) {
    while (asked.length < passed * rate) asked.push(ask(port, path, agent));
    await pause(5);
  }
  const answers = await Promise.all(asked);
  agent.destroy();
  return answers;
}

/**
 * @param {Answer[]} answers
 * @param {number} seconds in which they were asked for
 */
export function summary(answers, seconds) {
  const served = answers.filter(({ status }) => status === 200);
  const shed = answers.filter(({ status }) => status === 503);
  const times = served.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (/** @type {number} */ part) => Math.round(times[Math.floor((times.length - 1) * part)] ?? 0);
  return {
    sent: answers.length,
    served: served.length,
    shed: shed.length,
    withoutRetryAfter: shed.filter(({ retryAfter }) => !retryAfter).length,
    failed: answers.length - served.length - shed.length,
    perSecond: Math.round(served.length / seconds),
    p99: at(0.99),
    latency: `median ${at(0.5)} ms, 99th percentile ${at(0.99)} ms`,
  };
}
