import type { IncomingMessage } from 'node:http';

/** Milliseconds in which a sender may go on with a body that nobody reads any more. */
const PATIENCE = 2000;

/**
 * Throws away what is still to come of a body, for a while: a connection that ended at once would take the answer with
 * it before its sender has read it.
 */
export function dropRest(request: IncomingMessage): void {
  const { complete, headers } = request;
  const hasBody = 'content-length' in headers || 'transfer-encoding' in headers;
  if (complete || !hasBody) return;
  const timer = setTimeout(() => request.socket.destroy(), PATIENCE);
  timer.unref();
  request.once('close', () => clearTimeout(timer)).resume();
}
