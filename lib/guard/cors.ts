import type { ApiRequest } from '@/lib/api-request';
import type { CorsOrigins } from '@/lib/env/cors';

/** What a page of another origin may send, and read, beyond what every page may. */
const ASKS_WITH = 'Authorization, Content-Type';
const READS = 'RateLimit, RateLimit-Policy, Retry-After';

/**
 * The headers that let a page of another origin read an answer. Cookies are never allowed along: a page elsewhere
 * comes with an API key or is let in by the policy, and can't borrow somebody's session.
 * @param origin the request's `Origin` header.
 */
export function corsHeaders(origin: string | null, allowed: CorsOrigins): Record<string, string> {
  if (allowed === '*') {
    return { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': READS };
  }
  if (allowed.length === 0) return {};
  // Caches must know that the answer differs by it, also where it is missing.
  if (origin === null || !allowed.includes(origin)) return { Vary: 'Origin' };
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': READS,
    Vary: 'Origin',
  };
}

/**
 * The headers of the answer to the question that a browser asks before it sends what no form could; null when the
 * request is no such question, or the origin is not allowed.
 * @param methods of the endpoint.
 */
export function preflightHeaders(
  { method, headers }: Pick<ApiRequest, 'method' | 'headers'>,
  methods: readonly string[],
  allowed: CorsOrigins,
): Record<string, string> | null {
  if (method !== 'OPTIONS' || headers.get('access-control-request-method') === null) return null;
  const cors = corsHeaders(headers.get('origin'), allowed);
  if (!cors['Access-Control-Allow-Origin']) return null;
  return {
    ...cors,
    'Access-Control-Allow-Methods': methods.join(', '),
    'Access-Control-Allow-Headers': ASKS_WITH,
    'Access-Control-Max-Age': '600',
  };
}
