import type { Uid } from './uid';

/** Who speaks, smoothed: a cough changes nothing. */
export interface Speakers {
  /** Who has the floor; stays when they fall silent, until somebody else speaks. */
  active: Uid | null;
  /** When the floor changed last, in milliseconds. */
  since: number;
  /** Smoothed levels from 0 to 1. */
  smoothed: ReadonlyMap<Uid, number>;
}

export const NOBODY_SPEAKS: Speakers = { active: null, since: Number.NEGATIVE_INFINITY, smoothed: new Map() };

/** How much of a level is taken over with every measurement. */
const WEIGHT = 0.25;
/** A smoothed level below this is no speech. */
const SPEECH = 0.05;
/** Somebody keeps the floor for at least this time, in milliseconds. */
const HOLD = 1500;
/** So much louder than whoever has the floor must one be to take it from them while they speak. */
const LOUDER = 1.5;

/**
 * @param levels of everyone who may have the floor, from 0 to 1; whoever is missing has left.
 * @param now milliseconds; meant to be called several times a second.
 */
export function nextSpeakers(before: Speakers, levels: ReadonlyMap<Uid, number>, now: number): Speakers {
  const smoothed = new Map<Uid, number>();
  let loudest: Uid | null = null;
  for (const [uid, level] of levels) {
    const value = (before.smoothed.get(uid) ?? 0) * (1 - WEIGHT) + level * WEIGHT;
    smoothed.set(uid, value);
    if (loudest === null || value > (smoothed.get(loudest) ?? 0)) loudest = uid;
  }
  const levelOf = (uid: Uid | null) => (uid === null ? 0 : (smoothed.get(uid) ?? 0));
  const active = before.active !== null && levels.has(before.active) ? before.active : null;
  const floor = levelOf(active);
  const mayChange = active === null || now - before.since >= HOLD;
  const takes =
    loudest !== active && levelOf(loudest) >= SPEECH && (floor < SPEECH || levelOf(loudest) > floor * LOUDER);
  return mayChange && takes
    ? { active: loudest, since: now, smoothed }
    : { active, since: before.since, smoothed };
}
