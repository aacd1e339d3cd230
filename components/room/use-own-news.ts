import { useEffect } from 'react';
import { useAnnounce } from '@/components/announcer/use-announce';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { ownNews } from './own-news';

/** Tells screen readers how one is in the call: what others hear and see, and whether the network is there. */
export function useOwnNews(session: CallSession): void {
  const words = useWords();
  const announce = useAnnounce();
  useEffect(() => {
    let told = session.getSnapshot();
    return session.subscribe(() => {
      const now = session.getSnapshot();
      const sentences = ownNews(told, now, words);
      told = now;
      for (const sentence of sentences) announce(sentence);
    });
  }, [session, words, announce]);
}
