import { useEffect, useState } from 'react';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { ownNews } from './own-news';

/** The last news about oneself, for the announcer. */
export function useOwnNews(session: CallSession): string {
  const words = useWords();
  const [news, setNews] = useState('');
  useEffect(() => {
    let told = session.getSnapshot();
    return session.subscribe(() => {
      const now = session.getSnapshot();
      const sentences = ownNews(told, now, words);
      told = now;
      if (sentences.length > 0) setNews(sentences.join('. '));
    });
  }, [session, words]);
  return news;
}
