import type { Uid } from '@/lib/call/uid';
import type { Words } from '@/lib/words/en';

/** People's names by uid. */
export type Names = ReadonlyMap<Uid, string>;

/** What to tell about who came and who left between two moments. */
export function peopleNews(before: Names, now: Names, words: Words): string[] {
  const joined = [...now].filter(([uid]) => !before.has(uid)).map(([, name]) => words.room.joined(name));
  const left = [...before].filter(([uid]) => !now.has(uid)).map(([, name]) => words.room.left(name));
  return [...joined, ...left];
}
