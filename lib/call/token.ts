import { CallError, isDoorCode } from './errors';

/** How long the page's tokens live, in seconds; they are renewed half a minute before their end. */
export const TOKEN_LIFE = 900;

/** A token, and its life in seconds. */
export interface FetchedToken {
  token: string;
  life: number;
}

/** Why the server gave none. */
async function refusal(response: Response): Promise<CallError> {
  const body = (await response.json().catch(() => null)) as { code?: unknown } | null;
  return new CallError(isDoorCode(body?.code) ? body.code : 'token-unavailable');
}

/**
 * Asks the token server for a publisher's token.
 * @throws CallError `server-unreachable` when no answer came; why one may not come in; `token-unavailable` for any
 * other refusal.
 */
export async function fetchToken(channel: string, uid: number): Promise<FetchedToken> {
  const path = `/rtc/${encodeURIComponent(channel)}/publisher/uid/${uid}/?expiry=${TOKEN_LIFE}`;
  const response = await fetch(path, { cache: 'no-store' }).catch(() => {
    throw new CallError('server-unreachable');
  });
  if (!response.ok) throw await refusal(response);
  const body = (await response.json().catch(() => null)) as {
    rtcToken?: unknown;
    expiresIn?: unknown;
  } | null;
  if (typeof body?.rtcToken !== 'string') throw new CallError('token-unavailable');
  // Said only when it is shorter than asked.
  const life = typeof body.expiresIn === 'number' ? body.expiresIn : TOKEN_LIFE;
  return { token: body.rtcToken, life };
}
