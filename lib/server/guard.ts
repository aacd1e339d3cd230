import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError } from '../errors';
import { endpointAt } from '../front/endpoint-at';
import { LIMITS } from '../tokens/limits';
import type { Drain } from './drain';
import { dropRest } from './drop-rest';
import type { Guard } from './http-servers';
import { ALWAYS_AT_ONCE, RETRY_AFTER } from './limits';
import type { LoopDelay } from './loop-delay';
import { metrics } from './metrics';
import { watchPipelining } from './pipelining';
import { idFor, underRequestId } from './request-id';
import { logRequest } from './request-line';
import { isProbe, routeOf } from './route-of';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

function refuse(response: ServerResponse, id: string, error: ApiError): void {
  const { status, code, message } = error;
  metrics.refusals.inc({ code });
  const body = JSON.stringify({ status, code, message });
  response
    .writeHead(status, {
      'X-Request-Id': id,
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Length': Buffer.byteLength(body),
      ...(status === 503 && { 'Retry-After': String(RETRY_AFTER) }),
    })
    .end(body);
}

/** Refuses a body by the length it is said to have, before any of it is read; one without is counted as it comes. */
function bodyProblem({ headers }: IncomingMessage): ApiError | null {
  const { max } = LIMITS.body;
  return Number(headers['content-length'] ?? 0) > max ? new ApiError('body-too-large', { max }) : null;
}

/** What is wrong with answering a request now; null: nothing. */
function hindrance(url: string, isMany: boolean, drain: Drain, delay: LoopDelay): ApiError | null {
  if (drain.isDraining()) return new ApiError('shutting-down', {});
  if (isProbe(url) || !isMany || !delay.isLate()) return null;
  metrics.shed.inc();
  return new ApiError('overloaded', {});
}

/**
 * Gives each request its id, counts and logs it, and refuses it when the server is ending or has too much to do. Ends
 * connections that ask without waiting for answers.
 */
export function createGuard(drain: Drain, delay: LoopDelay): Guard {
  const atOnce = { pages: 0, endpoints: 0 };
  // Most tokens are answered within their own turn of the loop: those before a late loop are many, but never at once.
  // What pages are made of isn't counted so: two pages that open fetch as much in a turn, and lack what is refused.
  let inTurn = 0;
  let turn = delay.turn();
  const isTooMany = watchPipelining();
  return (request, response, next) => {
    const { socket } = request;
    // What Node has read of an ended connection still comes, and must cost nothing.
    if (socket.destroyed) return;
    if (isTooMany(socket)) {
      socket.destroy();
      return;
    }
    const began = performance.now();
    const { url = '' } = request;
    const route = routeOf(url);
    const id = idFor(request);
    request.headers['x-request-id'] = id;
    const endpoint = endpointAt(url);
    const kind = endpoint ? 'endpoints' : 'pages';
    atOnce[kind]++;
    if (delay.turn() !== turn) inTurn = 0;
    turn = delay.turn();
    if (kind === 'endpoints') inTurn++;
    metrics.inFlight.inc();
    drain.began(response);

    response.once('close', () => {
      const milliseconds = performance.now() - began;
      const { statusCode: status } = response;
      const method = METHODS.has(request.method ?? '') ? (request.method ?? '') : 'other';
      atOnce[kind]--;
      metrics.inFlight.dec();
      metrics.requests.inc({ route, method, status });
      metrics.duration.observe({ route }, milliseconds / 1000);
      const level = route.startsWith('/') && !isProbe(url) ? 'info' : 'debug';
      const whole = response.writableFinished;
      logRequest({ level, requestId: id, method, route, status, milliseconds, whole });
      drain.ended(response);
    });

    const atHand = kind === 'endpoints' ? Math.max(atOnce.endpoints, inTurn) : atOnce.pages;
    const error = hindrance(url, atHand > ALWAYS_AT_ONCE[kind], drain, delay) ?? bodyProblem(request);
    if (error) {
      dropRest(request);
      refuse(response, id, error);
    } else underRequestId(id, () => next(id, endpoint));
  };
}
