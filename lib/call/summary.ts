import type { Participant } from './snapshot';
import type { Uid } from './uid';

/** What is told of a call when it is over. */
export interface CallSummary {
  /** In milliseconds. */
  length: number;
  /** Everyone who was there for a while, with the last name that was known of them. */
  people: readonly Pick<Participant, 'uid' | 'name'>[];
  /** How the connection was, most of the time; null when too little is known. */
  quality: CallQuality | null;
}

export type CallQuality = 'good' | 'fair' | 'poor';

/** More measurements than this are an opinion: one comes every two seconds. */
const ENOUGH = 5;

/** Agora's scale, from 1 (excellent) to 6 (down); 0 is unknown (documented: network-quality). */
export function judge(measured: readonly number[]): CallQuality | null {
  const known = measured.filter((value) => value > 0).sort((a, b) => a - b);
  if (known.length < ENOUGH) return null;
  // One bad moment in ten is not what one remembers of a call.
  const typical = known[Math.floor(known.length * 0.9)] ?? 0;
  if (typical <= 2) return 'good';
  return typical <= 4 ? 'fair' : 'poor';
}

/** Notes what a summary needs while the call goes on. */
export interface SummaryNotes {
  begin(): void;
  /** Who is there now. */
  see(others: readonly Participant[]): void;
  /** The worse of both ways, on Agora's scale. */
  measure(quality: number): void;
  /** Null for a call that was never joined. */
  summary(): CallSummary | null;
}

/** Enough for an hour; older ones are thinned out. */
const MAX_MEASURED = 1800;

export function createSummaryNotes(now: () => number = Date.now): SummaryNotes {
  const people = new Map<Uid, Pick<Participant, 'uid' | 'name'>>();
  let measured: number[] = [];
  let begunAt: number | null = null;

  return {
    begin() {
      begunAt ??= now();
    },
    see(others) {
      for (const { uid, name } of others)
        people.set(uid, { uid, name: name ?? people.get(uid)?.name ?? null });
    },
    measure(quality) {
      measured.push(quality);
      if (measured.length > MAX_MEASURED) measured = measured.filter((_, index) => index % 2 === 0);
    },
    summary() {
      if (begunAt === null) return null;
      return { length: now() - begunAt, people: [...people.values()], quality: judge(measured) };
    },
  };
}
