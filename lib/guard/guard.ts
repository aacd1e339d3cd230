import type { NextRequest } from 'next/server';
import { withSession } from '@/lib/access/page-session';
import { apiMethods, isForElsewhere } from '@/lib/api-methods';
import { settings } from '@/lib/env';
import { ApiError, errorResponse } from '@/lib/errors';
import { isProbe } from '@/lib/server/route-of';
import { guardApi } from './api';
import { addressKey, clientAddress } from './client-address';
import { corsHeaders, preflightAnswer } from './cors';
import { isFromForeignPage } from './foreign-page';
import { countRequest } from './limits';
import { guardPage } from './page';
import { peerOf } from './peer';

async function countSender({ nextUrl, headers }: NextRequest) {
  // A refused probe would end a healthy server.
  if (isProbe(nextUrl.pathname)) return null;
  const forwardedFor = headers.get('x-forwarded-for');
  const address = clientAddress(peerOf(headers), forwardedFor, settings().trustedProxies);
  return countRequest('address', addressKey(address));
}

/** What each request passes first: what no page elsewhere may do, the limit of its sender, the rules of its path. */
export async function guard(request: NextRequest): Promise<Response> {
  const { pathname } = request.nextUrl;
  const methods = apiMethods(pathname);
  const allowed = isForElsewhere(pathname) ? settings().corsOrigins : [];
  const cors = corsHeaders(request.headers.get('origin'), allowed);
  try {
    if (isFromForeignPage(request, allowed)) throw new ApiError('foreign-site', {});
    const count = await countSender(request);
    if (!methods) {
      const page = guardPage(request);
      // Only a call needs to know who asks for it.
      return pathname.startsWith('/call/') ? await withSession(request, page) : page;
    }
    return preflightAnswer(request, methods, allowed) ?? guardApi(request, methods, count, cors);
  } catch (error) {
    return errorResponse(error, cors);
  }
}
