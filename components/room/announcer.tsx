import { useEffect, useRef, useState } from 'react';
import { displayName } from '@/components/call/people';
import { useSnapshot } from '@/components/call/use-snapshot';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { type Names, peopleNews } from './people-news';
import { useOwnNews } from './use-own-news';

/** Names arrive a moment after their people, and whoever only blinks past is no news, in milliseconds. */
const SETTLE = 1000;

/** Tells screen readers who comes and goes, and what others hear and see of oneself. */
export function Announcer({ session }: { session: CallSession }) {
  const words = useWords();
  const others = useSnapshot(session, (snapshot) => snapshot.others);
  const told = useRef<Names | null>(null);
  const [news, setNews] = useState('');
  const own = useOwnNews(session);

  useEffect(() => {
    const timer = setTimeout(() => {
      const now = new Map(others.map((person) => [person.uid, displayName(person, words)]));
      // Those who were there before oneself are not announced.
      const sentences = told.current ? peopleNews(told.current, now, words) : [];
      told.current = now;
      if (sentences.length > 0) setNews(sentences.join('. '));
    }, SETTLE);
    return () => clearTimeout(timer);
  }, [others, words]);

  return (
    <>
      <p role="status" className="sr-only">
        {news}
      </p>
      <p role="status" className="sr-only">
        {own}
      </p>
    </>
  );
}
