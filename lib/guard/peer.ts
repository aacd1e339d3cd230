import { randomBytes } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** Next builds the start-up code and the proxy as programs of their own, in one process: this is where they meet. */
const shared = globalThis as { [key: symbol]: string | undefined };
const KEY = Symbol.for('parley.peer-header');

/**
 * From now on each request carries the address at the other end of its connection, which Next tells nobody: it
 * believes an `X-Forwarded-For` whoever sends it (observed: Next 16.4.6). The header's name is this process's
 * secret, so that no request can bring one along.
 */
export function notePeers(): void {
  const name = `x-peer-${randomBytes(16).toString('hex')}`;
  shared[KEY] = name;
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[name] = request.socket.remoteAddress;
  });
}

/** The address at the other end of a request's connection; null: unknown. */
export function peerOf(headers: Headers): string | null {
  const name = shared[KEY];
  return name === undefined ? null : headers.get(name);
}
