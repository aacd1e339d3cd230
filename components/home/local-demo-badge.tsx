import type { Words } from '@/lib/words/en';

/** Says that no account is in use and nothing leaves this machine. */
export function LocalDemoBadge({ words: { home } }: { words: Words }) {
  return (
    <p
      title={home.localDemoHint}
      className="inline-flex items-center gap-2 rounded-full border border-line px-3 py-1 text-sm text-muted"
    >
      <span className="size-2 rounded-full bg-accent" aria-hidden="true" />
      {home.localDemo}
    </p>
  );
}
