import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until a server answers with a success.
 *
 * @param {string} url
 * @param {{ limit?: number, signal?: AbortSignal }} [options] the longest time to wait, in milliseconds
 * @returns {Promise<boolean>} whether it answered in time
 */
export async function waitFor(url, { limit = 60_000, signal } = {}) {
  const until = Date.now() + limit;
  while (Date.now() < until && !signal?.aborted) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
      // Read to its end, or the open connection would keep the server from stopping at once.
      await response.text();
      if (response.ok) return true;
    } catch {
      // Not listening yet.
    }
    await pause(100);
  }
  return false;
}
