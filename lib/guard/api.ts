import { type NextRequest, NextResponse } from 'next/server';
import { ApiError, errorResponse } from '@/lib/errors';
import { isDecodable } from './decodable';

/**
 * Refuses, in the API's own error shape, what Next would answer in its own way before a route handler sees it: any
 * method but the endpoint's own (a handler can't be written for every method), and a path that is no
 * percent-encoded UTF-8 (a bare 500; observed: Next 16.4.6).
 */
export function guardApi(request: NextRequest, methods: readonly string[]): Response {
  if (!methods.includes(request.method)) {
    return errorResponse(new ApiError('method-not-allowed', { allowed: methods.join(' or ') }), {
      Allow: methods.join(', '),
    });
  }
  if (!isDecodable(request.nextUrl.pathname)) return errorResponse(new ApiError('bad-encoding', {}));
  return NextResponse.next();
}
