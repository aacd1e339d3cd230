import { type NextRequest, NextResponse } from 'next/server';
import { apiMethods } from '@/lib/api-methods';
import { ApiError, errorResponse } from '@/lib/errors';

export const config = {
  matcher: [
    '/(ping|getToken|introspect|healthz|readyz|metrics|openapi.json)',
    '/(rtc|rtm|rte|chat)/:path*',
    '/(rtc|rtm|rte|chat)',
  ],
};

/**
 * Refuses, in the API's own error shape, what Next would answer in its own way before a route handler sees it: any
 * method but the endpoint's own (a handler can't be written for every method), and a path that is no
 * percent-encoded UTF-8 (a bare 500; observed: Next 16.4.6).
 */
export function proxy(request: NextRequest): Response {
  const { pathname } = request.nextUrl;
  const methods = apiMethods(pathname);
  if (methods && !methods.includes(request.method)) {
    return errorResponse(new ApiError('method-not-allowed', { allowed: methods.join(' or ') }), {
      Allow: methods.join(', '),
    });
  }
  try {
    decodeURIComponent(pathname);
  } catch {
    return errorResponse(new ApiError('bad-encoding', {}));
  }
  return NextResponse.next();
}
