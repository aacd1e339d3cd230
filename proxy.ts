import type { NextRequest } from 'next/server';
import { apiMethods } from '@/lib/api-methods';
import { guardApi } from '@/lib/guard/api';
import { guardPage } from '@/lib/guard/page';

/** Everything but the built files, which are the same for everybody. */
export const config = { matcher: '/((?!_next/static/).*)' };

/** What every request passes first: the API's rules for the API, a Content-Security-Policy for the rest. */
export function proxy(request: NextRequest): Response {
  const methods = apiMethods(request.nextUrl.pathname);
  return methods ? guardApi(request, methods) : guardPage(request);
}
