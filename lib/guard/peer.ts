import { randomBytes } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { processWide } from '@/lib/process-wide';

/** This process's secret, so that no request can bring one along. */
const header = processWide('peer-header', () => `x-peer-${randomBytes(16).toString('hex')}`);

/**
 * From now on each request carries the address at the other end of its connection, which Next tells nobody: it
 * believes an `X-Forwarded-For` whoever sends it (observed: Next 16.4.6).
 */
export function notePeers(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[header] = request.socket.remoteAddress;
  });
}

/** The address at the other end of a request's connection; null: unknown. */
export function peerOf(headers: Pick<Headers, 'get'>): string | null {
  return headers.get(header);
}
