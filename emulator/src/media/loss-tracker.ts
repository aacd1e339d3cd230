import { sequenceAfter, sequenceDistance } from './sequence.ts';

/** A packet is asked for this often; then it is given up. */
const ATTEMPTS = 10;
/** It is asked for again when an answer should have come, and within these milliseconds in any case. */
const SOONEST_RETRY = 40;
const LATEST_RETRY = 400;
/** How much longer than usual an answer may take, and how much of a new answer's time counts for what is usual. */
const PATIENCE = 1.5;
const ANSWER_WEIGHT = 0.2;
/** A larger hole is no loss but a break: nothing of it is asked for, and a key frame mends the picture. */
const LARGEST_GAP = 200;

/** Notices which packets of one stream are missing. */
export interface LossTracker {
  /** Notes a packet that came; answers whether it is the first of its number. `now` is in milliseconds. */
  arrived(sequenceNumber: number, now: number): boolean;
  /** The packets to ask for now, and not again for a while; `now` is in milliseconds. */
  due(now: number): number[];
  /** True once after a break too large to be filled. */
  takeBreak(): boolean;
}

export function createLossTracker(): LossTracker {
  let highest: number | null = null;
  let broken = false;
  let usualAnswer = 0;
  const missing = new Map<number, { attempts: number; firstAskedAt: number; askedAt: number }>();

  /** Most answers are to the first request, even when more were made before they came. */
  function noteAnswer(sequenceNumber: number, now: number): void {
    const state = missing.get(sequenceNumber);
    if (state && state.attempts > 0) usualAnswer += (now - state.firstAskedAt - usualAnswer) * ANSWER_WEIGHT;
  }

  return {
    arrived(sequenceNumber, now) {
      if (highest === null) {
        highest = sequenceNumber;
        return true;
      }
      const ahead = sequenceDistance(sequenceNumber, highest);
      if (ahead <= 0) {
        noteAnswer(sequenceNumber, now);
        return missing.delete(sequenceNumber);
      }
      if (ahead > LARGEST_GAP) {
        missing.clear();
        broken = true;
      } else {
        for (let step = 1; step < ahead; step += 1) {
          missing.set(sequenceAfter(highest, step), {
            attempts: 0,
            firstAskedAt: now,
            askedAt: Number.NEGATIVE_INFINITY,
          });
        }
      }
      highest = sequenceNumber;
      return true;
    },
    due(now) {
      const wanted: number[] = [];
      const retryAfter = Math.min(Math.max(usualAnswer * PATIENCE, SOONEST_RETRY), LATEST_RETRY);
      for (const [sequenceNumber, state] of missing) {
        if (now - state.askedAt < retryAfter) continue;
        if (state.attempts >= ATTEMPTS) {
          missing.delete(sequenceNumber);
          broken = true;
          continue;
        }
        if (state.attempts === 0) state.firstAskedAt = now;
        state.attempts += 1;
        state.askedAt = now;
        wanted.push(sequenceNumber);
      }
      return wanted;
    },
    takeBreak() {
      const was = broken;
      broken = false;
      return was;
    },
  };
}
