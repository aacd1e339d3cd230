import { createServer } from 'node:net';
import { Failure } from './failure.mjs';

/**
 * @param {string} variable
 * @param {number} usual
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {number}
 */
export function portFrom(variable, usual, env = process.env) {
  const text = env[variable];
  if (!text) return usual;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new Failure(`${variable} is "${text}", but a port is a whole number from 1 to 65535.`);
}

/**
 * Fails with a sentence when somebody else has the port.
 *
 * @param {string} variable that chooses the port
 * @param {number} port
 */
export async function ensureFree(variable, port) {
  // Some systems let one program have the port on all addresses and another on one, so try both.
  for (const host of ['127.0.0.1', '::']) {
    try {
      const server = await listen(port, host);
      await close(server);
    } catch (error) {
      const code = /** @type {NodeJS.ErrnoException} */ (error).code;
      if (code === 'EADDRINUSE') {
        throw new Failure(
          `Port ${port} is in use. Stop what uses it, or choose another: set ${variable} to a free port.`,
        );
      }
      if (code === 'EACCES') {
        throw new Failure(`Port ${port} needs special rights here: set ${variable} to one above 1023.`);
      }
      // A machine without IPv6 is fine.
      if (host === '127.0.0.1') throw error;
    }
  }
}

/**
 * @param {number} count
 * @returns {Promise<number[]>} that many different free ports
 */
export async function freePorts(count) {
  // All are held until the last one is known, or the system might name one twice.
  const servers = await Promise.all(Array.from({ length: count }, () => listen(0, '127.0.0.1')));
  const ports = servers.map(
    (server) => /** @type {import('node:net').AddressInfo} */ (server.address()).port,
  );
  await Promise.all(servers.map(close));
  return ports;
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<import('node:net').Server>}
 */
function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen({ port, host }, () => resolve(server));
  });
}

/** @param {import('node:net').Server} server */
function close(server) {
  return new Promise((resolve) => server.close(resolve));
}
