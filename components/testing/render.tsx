import { type RenderOptions, render as renderBare } from '@testing-library/react';
import type { ReactElement, ReactNode } from 'react';
import { Announcer } from '@/components/announcer/announcer';
import { WordsContext } from '@/components/words/use-words';
import { en } from '@/lib/words/en';

/** What a page puts around its components. */
export function Surroundings({ children }: { children: ReactNode }) {
  return (
    <WordsContext value={en}>
      <Announcer>{children}</Announcer>
    </WordsContext>
  );
}

/** Testing Library's `render`, with the words in English. */
export function render(element: ReactElement, options?: RenderOptions) {
  return renderBare(element, { wrapper: Surroundings, ...options });
}
