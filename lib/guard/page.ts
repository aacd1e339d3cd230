import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { withSession } from '@/lib/access/page-session';
import { settings } from '@/lib/env';
import { contentSecurityPolicy } from './content-security-policy';
import { isDecodable } from './decodable';

/** Where the layout finds the nonce, for what draws a `<style>` of its own. */
export const NONCE_HEADER = 'x-nonce';

/**
 * Lets a page be drawn under a policy with a nonce of its own, which Next puts into every script it writes. Whoever
 * comes to a call has a session from here on.
 */
export async function guardPage(request: NextRequest): Promise<NextResponse> {
  const nonce = randomBytes(16).toString('base64');
  const development = process.env.NODE_ENV === 'development';
  const policy = contentSecurityPolicy(nonce, settings().emulatorUrl, development);
  const headers = new Headers(request.headers);
  headers.set(NONCE_HEADER, nonce);
  // Next reads the nonce from the request's copy of the policy.
  headers.set('Content-Security-Policy', policy);
  // Next answers a path that is no percent-encoded UTF-8 with a bare 500 (observed: Next 16.4.6).
  const { pathname } = request.nextUrl;
  const response = isDecodable(pathname)
    ? NextResponse.next({ request: { headers } })
    : NextResponse.rewrite(new URL('/_not-found', request.url), { request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return pathname.startsWith('/call/') ? withSession(request, response) : response;
}
