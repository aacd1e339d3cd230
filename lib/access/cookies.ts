import type { ApiRequest } from '@/lib/api-request';
import { settings } from '@/lib/env';
import type { Session } from './session';
import { openSession, SESSION_LIFE, sealSession } from './session-cookie';

/** The `__Host-` prefix binds a cookie to this very host, over TLS; browsers refuse it on plain http. */
export const cookieName = (name: string, secure: boolean) => (secure ? `__Host-${name}` : name);

export const SESSION_COOKIE = 'parley-session';

/** Whether the browser came over TLS: by the app's address, or as the proxy in front of the server tells. */
export function isSecure(headers: Pick<Headers, 'get'>): boolean {
  const { appUrl } = settings().access;
  if (appUrl) return appUrl.startsWith('https:');
  return headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https';
}

/** One cookie that a request carries. */
export function readCookie(request: ApiRequest, name: string): string | null {
  const wanted = cookieName(name, isSecure(request.headers));
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (pair.slice(0, at).trim() === wanted) return pair.slice(at + 1).trim();
  }
  return null;
}

/**
 * A `Set-Cookie` header's value that scripts can't read and other sites can't send along with a form.
 * @param life in seconds; 0 takes the cookie away.
 */
export function cookieHeader(request: ApiRequest, name: string, value: string, life: number): string {
  const secure = isSecure(request.headers);
  const attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${life}${secure ? '; Secure' : ''}`;
  return `${cookieName(name, secure)}=${value}; ${attributes}`;
}

/** Whether a request brings along what may be a session. */
export const hasSession = (request: ApiRequest): boolean => readCookie(request, SESSION_COOKIE) !== null;

/** The session of whoever sends a request, and when its cookie was made; null when they have none. */
export async function readSession(
  request: ApiRequest,
): Promise<{ session: Session; issuedAt: number } | null> {
  const sealed = readCookie(request, SESSION_COOKIE);
  return sealed === null ? null : openSession(sealed, settings().access.sessionSecrets);
}

/** The `Set-Cookie` header's value that keeps a session. */
export async function sessionHeader(request: ApiRequest, session: Session): Promise<string> {
  const sealed = await sealSession(session, settings().access.sessionSecrets[0]);
  return cookieHeader(request, SESSION_COOKIE, sealed, SESSION_LIFE);
}
