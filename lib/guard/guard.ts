import { type NextRequest, NextResponse } from 'next/server';
import { withSession } from '@/lib/access/page-session';
import { responseOf } from '@/lib/answer';
import { apiMethods } from '@/lib/api-methods';
import { errorResponse } from '@/lib/errors';
import { beforeEndpoint } from './before-endpoint';
import { passLimitHeaders } from './limit-headers';
import { guardPage } from './page';
import { passSender } from './sender';

async function guardEndpoint(request: NextRequest, methods: readonly string[]): Promise<Response> {
  const before = await beforeEndpoint(request, request.nextUrl.pathname, methods);
  if (before.refused) return responseOf(before.refused);
  const headers = passLimitHeaders(request.headers, before.count);
  return NextResponse.next({ headers: before.cors, request: { headers } });
}

/** What each request that Next answers passes first: what no page elsewhere may do, the limit of its sender, the rules of its path. */
export async function guard(request: NextRequest): Promise<Response> {
  const { pathname } = request.nextUrl;
  const methods = apiMethods(pathname);
  if (methods) return guardEndpoint(request, methods);
  try {
    await passSender(request, pathname, []);
    const page = guardPage(request);
    // Only a call needs to know who asks for it.
    return pathname.startsWith('/call/') ? await withSession(request, page) : page;
  } catch (error) {
    return errorResponse(error);
  }
}
