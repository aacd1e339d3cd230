import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useAnnounce } from '@/components/announcer/use-announce';
import { useSnapshot } from '@/components/call/use-snapshot';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { chatNews, handNews, reactionNews } from './conversation-news';

/** Tells screen readers what people write while the chat is closed, how they react, and whose hand is raised. */
export function useConversationNews(session: CallSession): void {
  const words = useWords();
  const announce = useAnnounce();
  const chat = useSyncExternalStore(session.chat.subscribe, session.chat.getSnapshot);
  const reactions = useSyncExternalStore(session.reactions.subscribe, session.reactions.getSnapshot);
  const others = useSnapshot(session, (snapshot) => snapshot.others);
  const told = useRef({ chat, reactions, others });

  useEffect(() => {
    const before = told.current;
    told.current = { chat, reactions, others };
    const sentences = [
      ...handNews(before.others, others, words),
      ...reactionNews(before.reactions, reactions, others, session.getSnapshot().self.uid, words),
      ...chatNews(before.chat, chat, others, words),
    ];
    for (const sentence of sentences) announce(sentence);
  }, [session, chat, reactions, others, words, announce]);
}
