import { cookies, headers } from 'next/headers';
import type { NextRequest, NextResponse } from 'next/server';
import { settings } from '@/lib/env';
import { cookieName, isSecure, readSession, SESSION_COOKIE } from './cookies';
import { newSession, type Session } from './session';
import { openSession, SESSION_LIFE, sealSession } from './session-cookie';

/** A session is sealed anew when it has less than this to live, in seconds, so that none ends during a call. */
const MARGIN = 2 * 86_400;

/** A cookie as Next's `cookies.set` takes it. */
interface SessionCookie {
  name: string;
  value: string;
  options: { path: '/'; httpOnly: true; sameSite: 'lax'; secure: boolean; maxAge: number };
}

/** The cookie to set when a page is asked for: for somebody without a session, or whose session is near its end. */
async function freshSessionCookie(request: Request): Promise<SessionCookie | null> {
  const found = await readSession(request);
  if (found && found.issuedAt + SESSION_LIFE - MARGIN > Date.now() / 1000) return null;
  const secure = isSecure(request.headers);
  return {
    name: cookieName(SESSION_COOKIE, secure),
    value: await sealSession(found?.session ?? newSession(), settings().access.sessionSecrets[0]),
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: SESSION_LIFE },
  };
}

/** The session of whoever looks at a page; null when their browser keeps no cookies. */
export async function pageSession(): Promise<Session | null> {
  const name = cookieName(SESSION_COOKIE, isSecure(await headers()));
  const sealed = (await cookies()).get(name)?.value;
  const opened = sealed ? await openSession(sealed, settings().access.sessionSecrets) : null;
  return opened?.session ?? null;
}

/** Lets a page's answer carry the session of whoever asks for it, where they have none yet. */
export async function withSession(request: NextRequest, response: NextResponse): Promise<NextResponse> {
  const cookie = await freshSessionCookie(request);
  // Set in this way, it is known to the page that is being drawn as well.
  if (cookie) response.cookies.set(cookie.name, cookie.value, cookie.options);
  return response;
}
