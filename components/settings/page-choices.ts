'use client';

import { createContext } from 'react';
import type { Theme } from '@/lib/theme';
import type { Language } from '@/lib/words/languages';

/** What the page was drawn by. */
export const PageChoices = createContext<{ language: Language; theme: Theme }>({
  language: 'en',
  theme: 'system',
});
