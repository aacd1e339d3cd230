import { type NextRequest, NextResponse } from 'next/server';
import { ApiError, errorResponse } from '@/lib/errors';

export const config = { matcher: ['/ping', '/rtc/:path*'] };

/**
 * Refuses, in the API's own error shape, what Next would answer in its own way before a route handler sees it: any
 * method but GET and HEAD (a handler can't be written for every method), and a path that is no percent-encoded
 * UTF-8 (a bare 500; observed: Next 16.4.6).
 */
export function proxy(request: NextRequest): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return errorResponse(new ApiError('method-not-allowed', { allowed: 'GET or HEAD' }), {
      Allow: 'GET, HEAD',
    });
  }
  try {
    decodeURIComponent(request.nextUrl.pathname);
  } catch {
    return errorResponse(new ApiError('bad-encoding', {}));
  }
  return NextResponse.next();
}
