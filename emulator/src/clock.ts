/** Where the emulator gets its time from, so that a test can move it. */
export interface Clock {
  /** The present, in milliseconds since 1970. */
  now(): number;
  /** Runs `task` once, `delay` milliseconds from now; the answer cancels it. */
  after(delay: number, task: () => void): () => void;
}

/** The longest delay that Node's timers take, in milliseconds; a longer one would fire at once. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  after(delay, task) {
    const timer = setTimeout(task, Math.min(Math.max(delay, 0), LONGEST_TIMEOUT));
    return () => clearTimeout(timer);
  },
};
