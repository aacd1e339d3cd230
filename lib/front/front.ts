import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '@/lib/answer';
import { apiMethods } from '@/lib/api-methods';
import type { ApiRequest, Endpoint } from '@/lib/api-request';
import { ApiError, refusal } from '@/lib/errors';
import { beforeEndpoint } from '@/lib/guard/before-endpoint';
import { limitHeaders } from '@/lib/guard/limit-headers';
import { dropRest } from '@/lib/server/drop-rest';
import { follow, rescue, type Soon } from '@/lib/soon';
import { nodeRequest } from './node-request';
import { securityHeaders } from './security-headers';

/**
 * A step in the path, which every URL parser takes, for backslashes too: whoever sent it meant something else than what
 * it leads to. Without one the first part of a path is the same for a URL parser as it was sent.
 */
const STEP = /[/\\](?:\.|%2e){1,2}(?:[/\\]|$)/i;

/** Answers a request for an endpoint as Next does with the same parts: the guard first, then the endpoint. */
function answer(request: ApiRequest, pathname: string, endpoint: Endpoint): Soon<Answer> {
  return follow(beforeEndpoint(request, pathname, apiMethods(pathname) ?? []), (before) => {
    if (before.refused) return before.refused;
    const { count, cors } = before;
    const answered = rescue(() => endpoint(request), refusal);
    const limit = count && limitHeaders('address', count);
    return follow(answered, ({ headers, ...rest }) => ({
      ...rest,
      headers: { ...limit, ...cors, ...headers },
    }));
  });
}

/** Writes an answer as one list of headers, which costs Node the least. */
function send(
  incoming: IncomingMessage,
  response: ServerResponse,
  opening: readonly string[],
  answer: Answer,
): void {
  const { status, headers, body } = answer;
  const list = [...opening];
  for (const name in headers) list.push(name, headers[name] ?? '');
  if (status !== 204) list.push('Content-Length', String(Buffer.byteLength(body)));
  dropRest(incoming);
  response.writeHead(status, list).end(body);
}

/**
 * Answers a request for one of the API's endpoints in front of Next, whose own way to a route handler costs many times
 * what a token does. They are the same functions that Next's route handlers are made of, behind the same guard.
 * @param id of the request.
 */
export function front(
  incoming: IncomingMessage,
  response: ServerResponse,
  id: string,
  endpoint: Endpoint,
): void {
  const [raw = '/'] = (incoming.url ?? '/').split(/[?#]/, 1);
  const url = new URL(incoming.url ?? '/', 'http://parley.invalid');
  const request = nodeRequest(incoming, url);
  const opening = ['X-Request-Id', id, ...securityHeaders(incoming, raw)];
  const answered = rescue(() => {
    if (STEP.test(raw)) throw new ApiError('bad-path', { path: 'one without . and .. as its parts' });
    return answer(request, url.pathname, endpoint);
  }, refusal);
  void follow(answered, (known) => send(incoming, response, opening, known));
}
