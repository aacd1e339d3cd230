import { absSendTimeDistance } from './abs-send-time.ts';

/** More than any profile of the SDK asks for, in bit/s: what a publisher on a good way is told. */
export const MOST = 5_000_000;
/** Enough for sound and the smallest picture, in bit/s. */
const LEAST = 64_000;
/** How a congested way is judged: this share of what just came through it, then slowly more each second. */
const DECREASE = 0.85;
const INCREASE = 1.08;
/** A packet waits this much longer than the fastest one did, in milliseconds: something is queueing. */
const STANDING_QUEUE = 80;
/** The wait grows by this much within a second: the queue is getting longer, not just the way. */
const GROWING = 20;
/** The share of packets lost that a way has no room for; less is lost on the air. */
const HEAVY_LOSS = 0.1;
/** For how many seconds the fastest packet counts, in two halves. */
const MEMORY = 30;

/** How much one publisher's way to here bears, from when its packets were sent and came. */
export interface UplinkEstimate {
  /**
   * @param sentAt the sender's time of the packet as its header has it, in milliseconds; null when it has none.
   * @param now milliseconds.
   */
  arrived(bytes: number, sentAt: number | null, now: number): void;
  /**
   * To be called once a second, with the share of packets lost in it, from 0 to 1.
   * @returns bit/s that the publisher may send.
   */
  update(loss: number, now: number): number;
  /** How much longer packets take now than the fastest did, in milliseconds. */
  readonly waiting: number;
}

export function createUplinkEstimate(): UplinkEstimate {
  let estimate = MOST;
  let bytes = 0;
  let updatedAt: number | null = null;
  let latest: { sentAt: number; travelled: number; arrivedAt: number } | null = null;
  /** The shortest travel of this second, of the running half of the memory, and of the half before. */
  let shortest = Number.POSITIVE_INFINITY;
  let fastest = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as [number, number];
  let seconds = 0;
  let waiting = 0;

  /** Travel times have no zero of their own, since the clocks differ; only their changes mean something. */
  function travel(sentAt: number, now: number): number {
    const travelled = latest
      ? latest.travelled + (now - latest.arrivedAt) - absSendTimeDistance(sentAt, latest.sentAt)
      : 0;
    latest = { sentAt, travelled, arrivedAt: now };
    return travelled;
  }

  return {
    get waiting() {
      return waiting;
    },
    arrived(size, sentAt, now) {
      bytes += size;
      updatedAt ??= now;
      if (sentAt !== null) shortest = Math.min(shortest, travel(sentAt, now));
    },
    update(loss, now) {
      const elapsed = updatedAt === null ? 0 : now - updatedAt;
      if (elapsed <= 0) return estimate;
      const incoming = (bytes * 8 * 1000) / elapsed;
      bytes = 0;
      updatedAt = now;
      const before = waiting;
      if (shortest < Number.POSITIVE_INFINITY) {
        fastest[0] = Math.min(fastest[0], shortest);
        waiting = shortest - Math.min(...fastest);
        shortest = Number.POSITIVE_INFINITY;
      }
      seconds += 1;
      if (seconds % (MEMORY / 2) === 0) fastest = [Number.POSITIVE_INFINITY, fastest[0]];
      const congested = loss > HEAVY_LOSS || (waiting > STANDING_QUEUE && waiting - before > GROWING);
      estimate = congested
        ? Math.max(Math.min(estimate, incoming * DECREASE), LEAST)
        : Math.min(estimate * INCREASE, MOST);
      return Math.round(estimate);
    },
  };
}
