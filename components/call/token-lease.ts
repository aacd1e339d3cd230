import { fetchToken, TOKEN_LIFE } from '@/lib/call/token';

/** A token and when it should no longer be used. */
export interface TokenLease {
  token: string;
  /** In milliseconds since 1970: a sleeping computer's timers stand still, its clock does not. */
  until: number;
}

/** A token this close to its end, in seconds, counts as ended: a join takes its time. */
const MARGIN = 30;

/** How long a token of that life, in seconds, is used, in milliseconds. */
const leaseTime = (life: number) => Math.max(life - MARGIN, life / 2) * 1000;

/** How long a token is used, in milliseconds, unless the server gave a shorter life. */
export const LEASE_TIME = leaseTime(TOKEN_LIFE);

/** The key of a token in SWR's cache. */
export const tokenKey = (channel: string, uid: number) => ['rtc-token', channel, 'publisher', uid] as const;

/**
 * Fetches a publisher's token.
 * @throws CallError
 */
export async function fetchLease([, channel, , uid]: ReturnType<typeof tokenKey>): Promise<TokenLease> {
  const asked = Date.now();
  const { token, life } = await fetchToken(channel, uid);
  return { token, until: asked + leaseTime(life) };
}

/** Whether a token may be used at that time. */
export function isFresh(lease: TokenLease | undefined, now: number): lease is TokenLease {
  return lease !== undefined && now < lease.until;
}
