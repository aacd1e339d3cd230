import { displayName } from '@/components/call/people';
import type { ChatSnapshot } from '@/lib/call/chat/chat';
import type { ShownReaction } from '@/lib/call/reactions';
import type { Participant } from '@/lib/call/snapshot';
import type { Uid } from '@/lib/call/uid';
import type { Words } from '@/lib/words/en';

type People = readonly Participant[];

/** What to tell about whose hand went up or down between two moments. */
export function handNews(before: People, now: People, words: Words): string[] {
  return now.flatMap((person) => {
    const raised = person.handRaisedAt !== null;
    const known = before.find(({ uid }) => uid === person.uid);
    // Of a newcomer only a raised hand is news.
    if (raised === ((known?.handRaisedAt ?? null) !== null)) return [];
    const name = displayName(person, words);
    return [raised ? words.reactions.handRaisedBy(name) : words.reactions.handLoweredBy(name)];
  });
}

/** What to tell about the reactions, one's own too, that were seen first between two moments. */
export function reactionNews(
  before: readonly ShownReaction[],
  now: readonly ShownReaction[],
  others: People,
  ownUid: Uid,
  words: Words,
): string[] {
  return now.flatMap((shown) => {
    if (before.includes(shown)) return [];
    const person = others.find(({ uid }) => uid === shown.uid);
    const name = shown.uid === ownUid ? words.chat.you : person && displayName(person, words);
    return name ? [words.reactions.sent(name, words.reactions.names[shown.reaction])] : [];
  });
}

/** What to tell about messages that have come between two moments; an open chat tells them itself. */
export function chatNews(before: ChatSnapshot, now: ChatSnapshot, others: People, words: Words): string[] {
  if (now.unread <= before.unread) return [];
  const known = new Set(before.entries.map(({ key }) => key));
  return now.entries.flatMap((entry) => {
    if (entry.kind !== 'line' || entry.from === null || known.has(entry.key)) return [];
    const name = others.find(({ uid }) => uid === entry.from)?.name ?? entry.name;
    return [words.chat.wrote(displayName({ uid: entry.from, name }, words), entry.text)];
  });
}
