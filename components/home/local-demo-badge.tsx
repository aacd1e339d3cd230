'use client';

import { useWords } from '@/components/words/use-words';

/** Says that no account is in use and nothing leaves this machine. */
export function LocalDemoBadge() {
  const words = useWords();
  return (
    <p
      title={words.home.localDemoHint}
      className="inline-flex items-center gap-2 rounded-full border border-line px-3 py-1 text-sm text-muted"
    >
      <span className="size-2 rounded-full bg-accent" aria-hidden="true" />
      {words.home.localDemo}
    </p>
  );
}
