import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { DEADLINE_CHECK, HEADERS_DEADLINE, REQUEST_DEADLINE } from '../limits.ts';
import type { Log } from '../log.ts';
import { RequestError } from './http.ts';

/** How long the HTTP server waits for a request, in milliseconds. */
export const DEADLINES = {
  headersTimeout: HEADERS_DEADLINE,
  requestTimeout: REQUEST_DEADLINE,
  connectionsCheckingInterval: DEADLINE_CHECK,
};

/**
 * A request's address.
 * @throws RequestError when it is none.
 */
export function addressOf(request: IncomingMessage): URL {
  try {
    return new URL(request.url ?? '/', 'http://emulator');
  } catch {
    throw new RequestError(400, 'The address is not written as addresses are.');
  }
}

/** Answers what is no HTTP, or never comes to its end, and cuts the connection. */
export function refuseMalformed(log: Log): (error: NodeJS.ErrnoException, socket: Duplex) => void {
  return (error, socket) => {
    // Whoever hung up has nothing to be told.
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    log('request refused', { reason: error.code });
    const status = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request';
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () =>
      socket.destroy(),
    );
  };
}
