import { tidyName } from '@/lib/call/plain-text';
import type { Participant } from '@/lib/call/snapshot';
import type { Uid } from '@/lib/call/uid';
import type { Words } from '@/lib/words/en';

/** The name a person is shown under; someone who gave none is a guest with a number, or with their user account. */
export function displayName({ name, uid }: Pick<Participant, 'name' | 'uid'>, words: Words): string {
  if (name !== null) return name;
  return words.room.guest(typeof uid === 'string' ? tidyName(uid) : String(uid).slice(-4).padStart(4, '0'));
}

/** A person's own hue, in degrees. */
export function hueOf(uid: Uid): number {
  // The golden angle: neighbours differ.
  if (typeof uid === 'number') return Math.round((uid * 137.508) % 360);
  return [...uid].reduce((hue, character) => (hue * 31 + (character.codePointAt(0) ?? 0)) % 360, 0);
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Up to two letters that stand for a name: of its first and its last word that begin with a letter. */
export function initialsOf(name: string): string {
  const firstOf = (word: string) => [...graphemes.segment(word)][0]?.segment ?? '';
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const [first = name.trim(), last] = words.length > 1 ? [words[0], words.at(-1)] : words;
  return (firstOf(first) + (last ? firstOf(last) : '')).toLocaleUpperCase();
}
