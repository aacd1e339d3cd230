import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useSnapshot } from '@/components/call/use-snapshot';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { chatNews, handNews, reactionNews } from './conversation-news';

/** Tells screen readers what people write while the chat is closed, how they react, and whose hand is raised. */
export function ConversationAnnouncer({ session }: { session: CallSession }) {
  const words = useWords();
  const chat = useSyncExternalStore(session.chat.subscribe, session.chat.getSnapshot);
  const reactions = useSyncExternalStore(session.reactions.subscribe, session.reactions.getSnapshot);
  const others = useSnapshot(session, (snapshot) => snapshot.others);
  const told = useRef({ chat, reactions, others });
  const [news, setNews] = useState('');

  useEffect(() => {
    const before = told.current;
    told.current = { chat, reactions, others };
    const sentences = [
      ...handNews(before.others, others, words),
      ...reactionNews(before.reactions, reactions, others, words),
      ...chatNews(before.chat, chat, others, words),
    ];
    if (sentences.length > 0) setNews(sentences.join('. '));
  }, [chat, reactions, others, words]);

  return (
    <p role="status" className="sr-only">
      {news}
    </p>
  );
}
