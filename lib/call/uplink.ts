/**
 * How much of oneself is sent. `full`: the picture in both sizes; `smaller`: a small picture alone; `burdened`: even
 * that is too much, and turning the camera off would help the sound.
 */
export type UplinkLevel = 'full' | 'smaller' | 'burdened';

export interface UplinkWatch {
  level: UplinkLevel;
  /** Since when the network has been bad or good without a break, in milliseconds. */
  badSince: number | null;
  goodSince: number | null;
}

export const UPLINK_START: UplinkWatch = { level: 'full', badSince: null, goodSince: null };

const LEVELS: readonly UplinkLevel[] = ['full', 'smaller', 'burdened'];

/** A bad network costs a step after this time, and each further one as much again; in milliseconds. */
const PATIENCE = 6000;
/** A good network gives a step back after this time: going up and down in turn is worse than staying down. */
const TRUST = 20_000;

/** On Agora's scale, 1 (excellent) to 6 (down); 0 is unknown (documented: network-quality). */
const POOR = 4;
const GOOD = 2;

/**
 * @param quality the uplink's network quality on Agora's scale.
 * @param now milliseconds.
 */
export function watchUplink(before: UplinkWatch, quality: number, now: number): UplinkWatch {
  if (quality === 0) return before;
  const { level } = before;
  const badSince = quality >= POOR ? (before.badSince ?? now) : null;
  const goodSince = quality <= GOOD ? (before.goodSince ?? now) : null;
  const step =
    badSince !== null && now - badSince >= PATIENCE
      ? 1
      : goodSince !== null && now - goodSince >= TRUST
        ? -1
        : 0;
  const next = LEVELS[LEVELS.indexOf(level) + step];
  return step !== 0 && next
    ? { level: next, badSince: null, goodSince: null }
    : { level, badSince, goodSince };
}
