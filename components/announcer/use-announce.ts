import { createContext, useContext, useEffect } from 'react';

/** Says a sentence to screen readers. */
export type Announce = (sentence: string) => void;

export const AnnounceContext = createContext<Announce | null>(null);

/** How to say something to screen readers, in turn with everything else. */
export function useAnnounce(): Announce {
  const announce = useContext(AnnounceContext);
  if (!announce) throw new Error('useAnnounce needs an Announcer above it.');
  return announce;
}

/** Says a sentence whenever it becomes another one; null says nothing. */
export function useAnnouncement(sentence: string | null): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (sentence !== null) announce(sentence);
  }, [announce, sentence]);
}
