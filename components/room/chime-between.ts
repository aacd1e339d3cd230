import type { Chime } from '@/lib/call/chime';
import type { Uid } from '@/lib/call/uid';

/** In a crowd somebody comes or goes all the time. */
const CROWD = 20;

/** The sound for who came and who went between two moments; null for silence. */
export function chimeBetween(before: ReadonlySet<Uid>, now: ReadonlySet<Uid>): Chime | null {
  if (Math.max(before.size, now.size) > CROWD) return null;
  if ([...now].some((uid) => !before.has(uid))) return 'joined';
  return [...before].some((uid) => !now.has(uid)) ? 'left' : null;
}
