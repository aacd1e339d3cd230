import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { settings } from '@/lib/env';
import { contentSecurityPolicy } from './content-security-policy';
import { isDecodable } from './decodable';

/** Where a page finds the nonce, for what draws a `<style>` of its own. */
export const NONCE_HEADER = 'x-nonce';

/** Lets a page be drawn under a policy with a nonce of its own; Next puts the nonce into every script it writes. */
export function guardPage(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64');
  const development = process.env.NODE_ENV === 'development';
  const policy = contentSecurityPolicy(nonce, settings().emulatorUrl, development);
  const headers = new Headers(request.headers);
  headers.set(NONCE_HEADER, nonce);
  // Next reads the nonce from the request's copy of the policy.
  headers.set('Content-Security-Policy', policy);
  // Next answers a path that is no percent-encoded UTF-8 with a bare 500 (observed: Next 16.4.6).
  const response = isDecodable(request.nextUrl.pathname)
    ? NextResponse.next({ request: { headers } })
    : NextResponse.rewrite(new URL('/_not-found', request.url), { request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}
