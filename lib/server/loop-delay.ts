import { LOOP } from './limits';

/** The delay of the event loop: how late it comes round to what is due. */
export interface LoopDelay {
  /** Whether the server has more to do than it can. */
  isLate(): boolean;
  stop(): void;
}

/**
 * Watches the delay with a timer. While the timer is late, or was at its latest turn, there is more to do than can
 * be done; the first timely turn ends that.
 * @param now milliseconds of a clock that never goes back.
 */
export function watchLoopDelay({ interval, limit } = LOOP, now = () => performance.now()): LoopDelay {
  let latest = now();
  let wasLate = false;
  const timer = setInterval(() => {
    const time = now();
    wasLate = time - latest - interval > limit;
    latest = time;
  }, interval);
  timer.unref();
  return {
    isLate: () => wasLate || now() - latest - interval > limit,
    stop: () => clearInterval(timer),
  };
}
