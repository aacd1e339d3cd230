import type { Uid } from '../uid';

/** Something somebody wrote. */
export interface ChatLine {
  kind: 'line';
  /** Tells it from all others. */
  key: string;
  /** Null for oneself. */
  from: Uid | null;
  /** The name they had when they wrote it: they may be gone by now. */
  name: string | null;
  text: string;
  /** When it was written or came, in milliseconds since 1970. */
  at: number;
  /** `waiting` until the network has taken it; what `failed` can be tried again. */
  state: 'sent' | 'waiting' | 'failed';
}

/** One was away from here until then: what others wrote meanwhile is not there. */
export interface ChatGap {
  kind: 'gap';
  key: string;
  at: number;
}

export type ChatEntry = ChatLine | ChatGap;

/** More than this is forgotten, the oldest first. */
export const MAX_ENTRIES = 500;

/** The entries with another at the end; unchanged when it is there already. */
export function withEntry(entries: readonly ChatEntry[], entry: ChatEntry): readonly ChatEntry[] {
  if (entries.some(({ key }) => key === entry.key)) return entries;
  // One gap after another tells nothing new.
  if (entry.kind === 'gap' && (entries.length === 0 || entries.at(-1)?.kind === 'gap')) return entries;
  return [...entries, entry].slice(-MAX_ENTRIES);
}

/** The entries with one of one's own in another state. */
export function withState(
  entries: readonly ChatEntry[],
  key: string,
  state: ChatLine['state'],
): readonly ChatEntry[] {
  return entries.map((entry) => (entry.kind === 'line' && entry.key === key ? { ...entry, state } : entry));
}
