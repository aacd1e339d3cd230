'use client';

import { createContext, useContext } from 'react';
import type { Words } from '@/lib/words/en';

export const WordsContext = createContext<Words | null>(null);

/** Every word on screen, in the language of the page. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords needs a WordsProvider above it.');
  return words;
}
