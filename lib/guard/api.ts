import { type NextRequest, NextResponse } from 'next/server';
import { ApiError } from '@/lib/errors';
import { isDecodable } from './decodable';
import { passLimitHeaders } from './limit-headers';
import type { Count } from './rate-limit';

/**
 * Refuses, in the API's own error shape, what Next would answer in its own way before a route handler sees it: any
 * method but the endpoint's own (a handler can't be written for every method), and a path that is no
 * percent-encoded UTF-8 (a bare 500; observed: Next 16.4.6).
 * @param count of the sender's requests; null: not counted.
 * @param cors the headers that let a page elsewhere read the answer.
 * @throws ApiError
 */
export function guardApi(
  request: NextRequest,
  methods: readonly string[],
  count: Count | null,
  cors: Readonly<Record<string, string>>,
): Response {
  if (!methods.includes(request.method)) {
    const allowed = methods.join(' or ');
    throw new ApiError('method-not-allowed', { allowed }, { Allow: methods.join(', ') });
  }
  if (!isDecodable(request.nextUrl.pathname)) throw new ApiError('bad-encoding', {});
  return NextResponse.next({ headers: cors, request: { headers: passLimitHeaders(request.headers, count) } });
}
