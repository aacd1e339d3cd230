/** Asks for `/ping` in a thread of its own, so that the load beside it doesn't count as the server's slowness. */
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { load } from './load.mjs';

/**
 * @param {number} port
 * @param {number} seconds
 * @returns {Promise<Awaited<ReturnType<typeof load>>>}
 */
export function pings(port, seconds) {
  return new Promise((resolve, reject) => {
    new Worker(new URL(import.meta.url), { workerData: { port, seconds } })
      .once('message', resolve)
      .once('error', reject);
  });
}

if (parentPort) {
  const { port, seconds } = workerData;
  parentPort.postMessage(await load({ port, path: '/ping', connections: 1, seconds, rate: 20 }));
}
