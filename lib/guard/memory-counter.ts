import type { Count, RateLimit } from './rate-limit';

interface Window {
  requests: number;
  /** Milliseconds of the clock. */
  end: number;
}

/**
 * Counts requests in this process's memory: each sender's in a window that begins with their first.
 * @param now milliseconds of a clock that never goes back.
 */
export function createMemoryCounter(
  { requests: allowed, seconds }: RateLimit,
  now = () => performance.now(),
): (who: string) => Count {
  // All are equally long, so they end in the order in which they began.
  const windows = new Map<string, Window>();

  function forgetEnded(time: number): void {
    for (const [who, { end }] of windows) {
      if (end > time) return;
      windows.delete(who);
    }
  }

  return (who) => {
    const time = now();
    forgetEnded(time);
    let window = windows.get(who);
    if (!window) {
      window = { requests: 0, end: time + seconds * 1000 };
      windows.set(who, window);
    }
    window.requests++;
    return {
      exceeded: window.requests > allowed,
      remaining: Math.max(0, allowed - window.requests),
      resetsIn: Math.max(1, Math.ceil((window.end - time) / 1000)),
    };
  };
}
