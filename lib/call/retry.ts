/** The longest pause between two attempts, in milliseconds. */
const LONGEST_PAUSE = 10_000;

/** How long to wait after a failed attempt, in milliseconds; the first attempt is number 0. */
export function pauseAfter(attempt: number): number {
  return Math.min(500 * 2 ** attempt, LONGEST_PAUSE);
}

/** Waits, but no longer than until the browser finds its network again. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const network = typeof window === 'undefined' ? null : window;
    function end() {
      clearTimeout(timer);
      network?.removeEventListener('online', end);
      resolve();
    }
    const timer = setTimeout(end, milliseconds);
    network?.addEventListener('online', end);
  });
}

/**
 * Tries until it works, with growing pauses.
 * @param task one attempt.
 * @param goOn asked after each failure; false ends the attempts.
 * @returns whether an attempt worked.
 */
export async function keepTrying(
  task: () => Promise<void>,
  goOn: (error: unknown) => boolean,
): Promise<boolean> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await task();
      return true;
    } catch (error) {
      if (!goOn(error)) return false;
      await pause(pauseAfter(attempt));
      if (!goOn(error)) return false;
    }
  }
}
