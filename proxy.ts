import { type NextRequest, NextResponse } from 'next/server';
import { ApiError, errorResponse } from '@/lib/errors';

export const config = { matcher: '/rtc/:path*' };

/**
 * Refuses a path below `/rtc` that is no percent-encoded UTF-8. Next would answer it with a bare 500 on its way to
 * the route handler (observed: Next 16.4.6), so it has to be caught before.
 */
export function proxy(request: NextRequest): Response {
  try {
    decodeURIComponent(request.nextUrl.pathname);
  } catch {
    return errorResponse(new ApiError('bad-encoding', {}));
  }
  return NextResponse.next();
}
