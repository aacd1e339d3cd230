import type { Uid } from '@/lib/call/uid';

/**
 * The order in which the others are shown: whoever comes sits down at the end, and only the last one moves when
 * somebody leaves, to the free seat.
 */
export function updateSeats(seats: readonly Uid[], present: readonly Uid[]): readonly Uid[] {
  const here = new Set(present);
  const next = [...seats];
  for (let index = 0; index < next.length; index += 1) {
    const uid = next[index];
    if (uid === undefined || here.has(uid)) continue;
    while (next.length > index + 1 && !here.has(next.at(-1) as Uid)) next.pop();
    const last = next.pop();
    if (last !== undefined && last !== uid) next[index] = last;
  }
  const seated = new Set(next);
  const newcomers = present.filter((uid) => !seated.has(uid));
  const after = [...next, ...newcomers];
  return after.length === seats.length && after.every((uid, index) => uid === seats[index]) ? seats : after;
}

/**
 * Lets somebody who speaks out of sight change seats with whoever, among those in sight, has been silent longest.
 * @param inSight how many seats are seen.
 * @param spokeAt when each spoke last; whoever is missing never did.
 */
export function bringIn(
  seats: readonly Uid[],
  speaker: Uid,
  inSight: number,
  spokeAt: ReadonlyMap<Uid, number>,
): readonly Uid[] {
  const from = seats.indexOf(speaker);
  if (from < inSight || inSight === 0) return seats;
  let to = 0;
  const silentSince = (index: number) => spokeAt.get(seats[index] as Uid) ?? Number.NEGATIVE_INFINITY;
  for (let index = 1; index < inSight; index += 1) {
    if (silentSince(index) <= silentSince(to)) to = index;
  }
  return seats.map((uid, index) => (index === to ? speaker : index === from ? (seats[to] as Uid) : uid));
}
