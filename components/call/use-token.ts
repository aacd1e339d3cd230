import useSWR from 'swr';
import { CallError, type CallErrorCode } from '@/lib/call/errors';
import { fetchLease, isFresh, LEASE_TIME, tokenKey } from './token-lease';

export interface Token {
  /** The one at hand; null while there is none. */
  value: string | null;
  /** Why there is none; null while there is one, or one is on its way. */
  failure: CallErrorCode | null;
  /** Asks again. */
  retry(): void;
  /**
   * One that is good now; null, with `failure` set, when none could be had.
   * @param another not the one at hand, because it was refused.
   */
  take(another: boolean): Promise<string | null>;
}

/** The token for a channel and uid, fetched while the person looks at the preview and never served past its life. */
export function useToken(channel: string, uid: number): Token {
  // A token is no feed: it is replaced before its end, and for no other reason.
  const { data, error, isValidating, mutate } = useSWR(tokenKey(channel, uid), fetchLease, {
    refreshInterval: LEASE_TIME,
    refreshWhenHidden: true,
    revalidateOnFocus: false,
    revalidateOnReconnect: false,
    revalidateIfStale: false,
    shouldRetryOnError: false,
    dedupingInterval: 0,
  });
  const failure = error instanceof CallError ? error.code : 'token-unavailable';

  return {
    value: data?.token ?? null,
    failure: error && !isValidating ? failure : null,
    retry: () => void mutate(),
    async take(another) {
      if (!another && isFresh(data, Date.now())) return data.token;
      const lease = await mutate();
      // After a failed fetch the one at hand stays in the cache.
      return lease !== data && isFresh(lease, Date.now()) ? lease.token : null;
    },
  };
}
