import { above, type Demand, isLess, lowerToFit, type Share, type Shares, totalOf } from './allocation.ts';

/** What one second of a receiver's way was like. */
export interface DownlinkSecond {
  /** What the receiver says it can take, in bit/s; null when it says nothing. */
  estimate: number | null;
  /** The share of packets it lost, from 0 to 1, of those it reported of in this second; null when it reported nothing. */
  loss: number | null;
  /** What was sent to it, and how much of that for another time, in bit/s. */
  sent: number;
  repeated: number;
}

/** What has been found out about one receiver's way so far; times are in seconds. */
export interface FallbackState {
  shares: Shares;
  estimate: number | null;
  /** For how long the way has been congested, and for how long not. */
  troubled: number;
  calm: number;
  /** How long it must have been calm before more is tried. */
  patience: number;
  /** How long after a change nothing is judged, since what is seen is from before. */
  settling: number;
  /** A running trial of more, with empty packets, for so much longer. */
  trial: number | null;
  /** How long ago more was given. */
  sinceRaise: number;
}

export interface FallbackDecision {
  state: FallbackState;
  /** What to send in empty packets for the next second, in bit/s, to see whether the way would bear more. */
  probe: number;
}

/** More packets lost than a way of good size loses. */
const HEAVY_LOSS = 0.12;
/** A second may be a hiccup. */
const TROUBLE = 2;
const SETTLING = 3;
const TRIAL = 3;
/** Raising is tried after so long at first, sooner while it succeeds, and later each time it fails. */
const FIRST_PATIENCE = 5;
const SUCCEEDED_PATIENCE = 1;
const LONGEST_PATIENCE = 60;
/** Trouble so soon after a raise was caused by it. */
const CAUSED_BY_RAISE = 10;
/** Of what passes, so much is planned with. */
const HEADROOM = 0.9;

export const initialFallback: FallbackState = {
  shares: new Map(),
  estimate: null,
  troubled: 0,
  calm: 0,
  patience: FIRST_PATIENCE,
  settling: 0,
  trial: null,
  sinceRaise: Number.POSITIVE_INFINITY,
};

/**
 * An estimate below what is sent says nothing by itself: a browser raises its own only slowly above what it gets. One
 * that falls does.
 */
function isCongested({ estimate, loss, sent }: DownlinkSecond, before: number | null): boolean {
  const falling = estimate !== null && before !== null && estimate < before * 0.98;
  return (loss ?? 0) > HEAVY_LOSS || (falling && estimate < sent * HEADROOM);
}

/** Keeps what was decided, within what is now asked for and allowed. */
function carryOver(shares: Shares, demands: readonly Demand[]): Map<number, Share> {
  const carried = demands.map((demand): [number, Share] => {
    const { publisher, asked, option } = demand;
    const share = shares.get(publisher);
    if (!share || !isLess(share, asked) || option === 'off') return [publisher, asked];
    return [publisher, share === 'audio' && option === 'low' ? 'low' : share];
  });
  return new Map(carried);
}

/** Who is given more first: what costs least. */
function nextRaise(demands: readonly Demand[], shares: Shares) {
  const raises = demands.flatMap((demand) => {
    const share = shares.get(demand.publisher) ?? demand.asked;
    const higher = above(demand, share);
    if (higher === null || higher === 'audio') return [];
    const cost = demand.rates[higher] - (share === 'audio' ? 0 : demand.rates[share]);
    return [{ publisher: demand.publisher, share: higher, cost: Math.max(cost, 0) }];
  });
  return raises.sort((a, b) => a.cost - b.cost)[0];
}

const laterPatience = (patience: number) =>
  Math.min(Math.max(patience * 2, FIRST_PATIENCE), LONGEST_PATIENCE);

/**
 * Decides once a second what a receiver gets of each publisher. Less is given when the way is congested for two
 * seconds; more only after empty packets have shown that it would pass, so that no picture suffers from a trial.
 */
export function decide(
  before: FallbackState,
  second: DownlinkSecond,
  demands: readonly Demand[],
): FallbackDecision {
  const shares = carryOver(before.shares, demands);
  const congested = before.settling === 0 && isCongested(second, before.estimate);
  const state: FallbackState = {
    ...before,
    shares,
    estimate: second.estimate,
    // A second that nothing was heard of neither adds to the trouble nor ends it.
    troubled: congested ? before.troubled + 1 : second.loss === null ? before.troubled : 0,
    calm: congested ? 0 : before.calm + 1,
    settling: Math.max(before.settling - 1, 0),
    sinceRaise: before.sinceRaise + 1,
  };

  if (before.trial !== null && congested) return fail(state);
  if (state.troubled >= TROUBLE) return { state: giveLess(state, second, demands), probe: 0 };

  const raise = nextRaise(demands, shares);
  if (!raise) return { state: { ...state, trial: null }, probe: 0 };
  if (before.trial === null) {
    if (congested || state.calm < before.patience) return { state, probe: 0 };
    return { state: { ...state, trial: TRIAL }, probe: raise.cost };
  }
  if (before.trial > 1) return { state: { ...state, trial: before.trial - 1 }, probe: raise.cost };
  shares.set(raise.publisher, raise.share);
  const raised = { ...state, trial: null, calm: 0, patience: SUCCEEDED_PATIENCE, sinceRaise: 0 };
  return { state: { ...raised, settling: 1 }, probe: 0 };
}

function fail(state: FallbackState): FallbackDecision {
  const patience = laterPatience(state.patience);
  return {
    state: { ...state, trial: null, troubled: 0, calm: 0, patience, settling: SETTLING },
    probe: 0,
  };
}

function giveLess(
  state: FallbackState,
  { estimate, loss, sent, repeated }: DownlinkSecond,
  demands: readonly Demand[],
) {
  const total = totalOf(demands, state.shares);
  const passes = Math.min(estimate ?? Number.POSITIVE_INFINITY, sent * (1 - (loss ?? 0)) * HEADROOM);
  // Whatever else is sent, sound first of all, takes its part of the way.
  const room = Math.min(passes - Math.max(sent - repeated - total, 0), total - 1);
  const shares = lowerToFit(demands, state.shares, room);
  const caused = state.sinceRaise < CAUSED_BY_RAISE;
  return {
    ...state,
    shares,
    troubled: 0,
    calm: 0,
    settling: SETTLING,
    patience: caused ? laterPatience(state.patience) : FIRST_PATIENCE,
  };
}
