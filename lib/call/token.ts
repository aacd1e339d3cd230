import { CallError } from './errors';

/** How long the page's tokens live, in seconds; they are renewed half a minute before their end. */
export const TOKEN_LIFE = 3600;

/**
 * Asks the token server for a publisher's token.
 * @throws CallError `server-unreachable` when no answer came, `token-unavailable` when the answer was a refusal.
 */
export async function fetchToken(channel: string, uid: number): Promise<string> {
  const path = `/rtc/${encodeURIComponent(channel)}/publisher/uid/${uid}/?expiry=${TOKEN_LIFE}`;
  const response = await fetch(path, { cache: 'no-store' }).catch(() => {
    throw new CallError('server-unreachable');
  });
  if (!response.ok) throw new CallError('token-unavailable');
  const body = (await response.json().catch(() => null)) as { rtcToken?: unknown } | null;
  if (typeof body?.rtcToken !== 'string') throw new CallError('token-unavailable');
  return body.rtcToken;
}
