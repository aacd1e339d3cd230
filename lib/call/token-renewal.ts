import { keepTrying } from './retry';

/** A token with less than half a minute to live is called "about to expire" at once; renewals keep this distance, in milliseconds. */
const RENEWAL_DISTANCE = 5000;

/**
 * Answers a function that renews the token, at most one renewal at a time.
 * @param renewToken fetches a token and hands it over.
 * @param needed false when the call has ended, or fetches a token of its own as it comes back.
 */
export function createTokenRenewal(
  renewToken: () => Promise<void>,
  needed: () => boolean,
): () => Promise<void> {
  let renewing = false;
  let renewedAt = 0;
  return async () => {
    if (renewing) return;
    renewing = true;
    const distance = renewedAt + RENEWAL_DISTANCE - Date.now();
    if (distance > 0) await new Promise((resolve) => setTimeout(resolve, distance));
    await keepTrying(renewToken, needed);
    renewedAt = Date.now();
    renewing = false;
  };
}
