import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Endpoint } from '../api-request';

/**
 * Stands before what answers: calls `next`, with the request's id and the endpoint that it is for (null: Next), for it
 * to go on, or answers itself.
 */
export type Guard = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (id: string, endpoint: Endpoint | null) => void,
) => void;

/**
 * Lets a guard stand before Next, whatever command started the server: Next keeps its HTTP server to itself, and
 * Node names it with the first request.
 * @param onServer hears of each server once, before its first request is answered.
 * @returns ends the watch; the servers that are known keep their guard.
 */
export function standBefore(guard: Guard, onServer: (server: Server) => void): () => void {
  const known = new WeakSet<Server>();
  const onRequest = (message: unknown) => {
    const { server } = message as { server: Server };
    if (known.has(server)) return;
    known.add(server);
    const listeners = server.listeners('request') as RequestListener[];
    server.removeAllListeners('request').on('request', (request, response) => {
      guard(request, response, (id) => {
        response.setHeader('X-Request-Id', id);
        for (const listener of listeners) listener(request, response);
      });
    });
    onServer(server);
  };
  subscribe('http.server.request.start', onRequest);
  return () => void unsubscribe('http.server.request.start', onRequest);
}
