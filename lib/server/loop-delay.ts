import { LOOP } from './limits';

/** The delay of the event loop: how late it comes round to what is due. */
export interface LoopDelay {
  /** Whether the server has more to do than it can. */
  isLate(): boolean;
  /** Which look at the loop was the latest: between two of them the loop comes round once, when it is late. */
  turn(): number;
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
  let turn = 0;
  const timer = setInterval(() => {
    const time = now();
    wasLate = time - latest - interval > limit;
    latest = time;
    turn++;
  }, interval);
  timer.unref();
  return {
    isLate: () => wasLate || now() - latest - interval > limit,
    turn: () => turn,
    stop: () => clearInterval(timer),
  };
}
