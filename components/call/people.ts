import type { Participant } from '@/lib/call/snapshot';
import { strings } from '@/lib/strings';

/** The name a person is shown under; someone who gave none is a guest with a number. */
export function displayName({ name, uid }: Pick<Participant, 'name' | 'uid'>): string {
  return name ?? strings.room.guest(String(uid).slice(-4).padStart(4, '0'));
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Up to two letters that stand for a name: of its first and its last word that begin with a letter. */
export function initialsOf(name: string): string {
  const firstOf = (word: string) => [...graphemes.segment(word)][0]?.segment ?? '';
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const [first = name.trim(), last] = words.length > 1 ? [words[0], words.at(-1)] : words;
  return (firstOf(first) + (last ? firstOf(last) : '')).toLocaleUpperCase();
}
