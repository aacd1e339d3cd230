'use client';

import { type ReactNode, use } from 'react';
import type { Words } from '@/lib/words/en';
import type { Language } from '@/lib/words/languages';
import { WordsContext } from './use-words';

/** Only the table of the page's language is fetched. */
const loaders: Record<Language, () => Promise<Words>> = {
  en: () => import('@/lib/words/en').then(({ en }) => en),
  de: () => import('@/lib/words/de').then(({ de }) => de),
  es: () => import('@/lib/words/es').then(({ es }) => es),
};

const tables = new Map<Language, Promise<Words>>();

function tableOf(language: Language): Promise<Words> {
  const table = tables.get(language) ?? loaders[language]();
  tables.set(language, table);
  return table;
}

/** Gives what is below it the words of a language; with another language everything below keeps its state. */
export function WordsProvider({ language, children }: { language: Language; children: ReactNode }) {
  const words = use(tableOf(language));
  return <WordsContext value={words}>{children}</WordsContext>;
}
