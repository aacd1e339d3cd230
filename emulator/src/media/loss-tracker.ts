import { sequenceAfter, sequenceDistance } from './sequence.ts';

/** A packet is asked for this often, with this distance in milliseconds; then it is given up. */
const ATTEMPTS = 10;
const RETRY_AFTER = 40;
/** A larger hole is no loss but a break: nothing of it is asked for, and a key frame mends the picture. */
const LARGEST_GAP = 200;

/** Notices which packets of one stream are missing. */
export interface LossTracker {
  /** Notes a packet that came; answers whether it is the first of its number. */
  arrived(sequenceNumber: number): boolean;
  /** The packets to ask for now, and not again for a while; `now` is in milliseconds. */
  due(now: number): number[];
  /** The share of packets lost since the last call, from 0 to 1, and how many were expected. */
  takeReport(): { lost: number; expected: number };
  /** True once after a break too large to be filled. */
  takeBreak(): boolean;
}

export function createLossTracker(): LossTracker {
  let highest: number | null = null;
  let broken = false;
  let expected = 0;
  let lost = 0;
  const missing = new Map<number, { attempts: number; askedAt: number }>();

  return {
    arrived(sequenceNumber) {
      if (highest === null) {
        highest = sequenceNumber;
        expected += 1;
        return true;
      }
      const ahead = sequenceDistance(sequenceNumber, highest);
      if (ahead <= 0) return missing.delete(sequenceNumber);
      expected += ahead;
      lost += ahead - 1;
      if (ahead > LARGEST_GAP) {
        missing.clear();
        broken = true;
      } else {
        for (let step = 1; step < ahead; step += 1) {
          missing.set(sequenceAfter(highest, step), { attempts: 0, askedAt: Number.NEGATIVE_INFINITY });
        }
      }
      highest = sequenceNumber;
      return true;
    },
    due(now) {
      const wanted: number[] = [];
      for (const [sequenceNumber, state] of missing) {
        if (now - state.askedAt < RETRY_AFTER) continue;
        if (state.attempts >= ATTEMPTS) {
          missing.delete(sequenceNumber);
          broken = true;
          continue;
        }
        state.attempts += 1;
        state.askedAt = now;
        wanted.push(sequenceNumber);
      }
      return wanted;
    },
    takeReport() {
      const report = { lost: expected === 0 ? 0 : lost / expected, expected };
      lost = 0;
      expected = 0;
      return report;
    },
    takeBreak() {
      const was = broken;
      broken = false;
      return was;
    },
  };
}
