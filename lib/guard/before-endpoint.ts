import type { Answer } from '@/lib/answer';
import { isForElsewhere } from '@/lib/api-methods';
import type { ApiRequest } from '@/lib/api-request';
import { settings } from '@/lib/env';
import { ApiError, refusal } from '@/lib/errors';
import { follow, rescue, type Soon } from '@/lib/soon';
import { corsHeaders, preflightHeaders } from './cors';
import { isDecodable } from './decodable';
import type { Count } from './rate-limit';
import { passSender } from './sender';

/** A request that may go on to its endpoint. */
export interface Passed {
  refused: null;
  /** Of its sender's requests; null: not counted. */
  count: Count | null;
  /** The headers that let a page elsewhere read the answer. */
  cors: Readonly<Record<string, string>>;
}

/**
 * What each request for an endpoint passes first: what no page elsewhere may do, the limit of its sender, the
 * endpoint's methods, and a path that can be read. Next would answer the last two in its own way, and not in the
 * API's own error shape: any method but the endpoint's (a route handler can't be written for every method), and a path
 * that is no percent-encoded UTF-8 (a bare 500; observed: Next 16.4.6).
 */
export function beforeEndpoint(
  request: Pick<ApiRequest, 'method' | 'headers'>,
  pathname: string,
  methods: readonly string[],
): Soon<Passed | { refused: Answer }> {
  const allowed = isForElsewhere(pathname) ? settings().corsOrigins : [];
  const cors = corsHeaders(request.headers.get('origin'), allowed);
  const pass = (count: Count | null) => {
    const preflight = preflightHeaders(request, methods, allowed);
    if (preflight) return { refused: { status: 204, headers: preflight, body: '' } };
    if (!methods.includes(request.method)) {
      const names = { allowed: methods.join(' or ') };
      throw new ApiError('method-not-allowed', names, { Allow: methods.join(', ') });
    }
    if (!isDecodable(pathname)) throw new ApiError('bad-encoding', {});
    return { refused: null, count, cors };
  };
  return rescue<Passed | { refused: Answer }>(
    () => follow(passSender(request, pathname, allowed), pass),
    (error) => ({ refused: refusal(error, cors) }),
  );
}
