import type { IncomingMessage } from 'node:http';
import type { ApiRequest } from '@/lib/api-request';

/** A request that came to Node, as the endpoints read it. A `Request` would cost more than most of them do. */
export function nodeRequest(incoming: IncomingMessage, url: URL): ApiRequest {
  const { method = 'GET', headers } = incoming;
  return {
    method,
    url: url.href,
    headers: {
      get(name) {
        const value = headers[name.toLowerCase()];
        return Array.isArray(value) ? value.join(', ') : (value ?? null);
      },
    },
    // Whoever stops to read must still be able to answer.
    body: { [Symbol.asyncIterator]: () => incoming.iterator({ destroyOnReturn: false }) },
  };
}
