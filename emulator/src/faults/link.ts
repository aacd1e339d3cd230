/** What a way of media does to its packets. */
export interface LinkConditions {
  /** The share of packets lost, from 0 to 1. */
  loss: number;
  /** In milliseconds. */
  delay: number;
  /** In bit/s; infinite without a limit. */
  bitsPerSecond: number;
}

/** How much waits in front of a narrow link before packets are dropped, in milliseconds of its capacity. */
const QUEUE = 300;

/** One way of media between a member and here, which may lose, delay and limit what passes. */
export interface Link {
  /** Lets a packet of so many bytes pass, now, later, or not at all. */
  pass(bytes: number, deliver: () => void): void;
}

/**
 * @param conditions asked for each packet; null when the way is clear.
 * @param random numbers from 0 to 1.
 * @param now milliseconds.
 */
export function createLink(
  conditions: () => LinkConditions | null,
  random: () => number,
  now: () => number,
): Link {
  let freeAt = 0;
  return {
    pass(bytes, deliver) {
      const current = conditions();
      if (!current) {
        deliver();
        return;
      }
      if (current.loss > 0 && random() < current.loss) return;
      const arrives = now();
      const start = Math.max(arrives, freeAt);
      if (start - arrives > QUEUE) return;
      freeAt = start + (bytes * 8 * 1000) / current.bitsPerSecond;
      const wait = freeAt - arrives + current.delay;
      if (wait < 1) deliver();
      else setTimeout(deliver, wait);
    },
  };
}

/** Several conditions at once: losses add up as chances do, delays as times do, and the narrowest limit counts. */
export function combine(all: readonly LinkConditions[]): LinkConditions | null {
  if (all.length === 0) return null;
  return {
    loss: 1 - all.reduce((passed, { loss }) => passed * (1 - loss), 1),
    delay: all.reduce((sum, { delay }) => sum + delay, 0),
    bitsPerSecond: Math.min(...all.map(({ bitsPerSecond }) => bitsPerSecond)),
  };
}
