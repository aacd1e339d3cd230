import type { Clock } from '../clock.ts';

/** A clock that stands still until it is moved. */
export interface ManualClock extends Clock {
  /** Moves the time on by `milliseconds` and runs what has come due, in order. */
  advance(milliseconds: number): void;
}

export function createManualClock(start = 1_800_000_000_000): ManualClock {
  let now = start;
  const due = new Set<{ at: number; task: () => void }>();
  return {
    now: () => now,
    after(delay, task) {
      const entry = { at: now + Math.max(delay, 0), task };
      due.add(entry);
      return () => due.delete(entry);
    },
    advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const [next] = [...due].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        now = next.at;
        due.delete(next);
        next.task();
      }
      now = end;
    },
  };
}
