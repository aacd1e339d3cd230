/** Where the emulator gets its time from, so that a test can move it. */
export interface Clock {
  /** The present, in milliseconds since 1970. */
  now(): number;
  /** Runs `task` once, `delay` milliseconds from now; the answer cancels it. */
  after(delay: number, task: () => void): () => void;
}

/** The longest delay that Node's timers take, in milliseconds; a longer one would fire at once. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

function after(delay: number, task: () => void): () => void {
  let cancelRest = () => {};
  const timer =
    delay > LONGEST_TIMEOUT
      ? setTimeout(() => {
          cancelRest = after(delay - LONGEST_TIMEOUT, task);
        }, LONGEST_TIMEOUT)
      : setTimeout(task, Math.max(delay, 0));
  return () => {
    clearTimeout(timer);
    cancelRest();
  };
}

export const systemClock: Clock = { now: () => Date.now(), after };
