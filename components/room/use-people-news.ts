import { useEffect, useRef } from 'react';
import { useAnnounce } from '@/components/announcer/use-announce';
import { displayName } from '@/components/call/people';
import { useSnapshot } from '@/components/call/use-snapshot';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { type Names, peopleNews } from './people-news';

/** Names arrive a moment after their people, and whoever only blinks past is no news, in milliseconds. */
const SETTLE = 1000;

/** Tells screen readers who comes and goes. */
export function usePeopleNews(session: CallSession): void {
  const words = useWords();
  const announce = useAnnounce();
  const others = useSnapshot(session, (snapshot) => snapshot.others);
  const told = useRef<Names | null>(null);

  useEffect(() => {
    const timer = setTimeout(() => {
      const now = new Map(others.map((person) => [person.uid, displayName(person, words)]));
      // Those who were there before oneself are not announced.
      const sentences = told.current ? peopleNews(told.current, now, words) : [];
      told.current = now;
      for (const sentence of sentences) announce(sentence);
    }, SETTLE);
    return () => clearTimeout(timer);
  }, [others, words, announce]);
}
