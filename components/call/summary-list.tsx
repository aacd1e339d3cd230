import type { ReactNode } from 'react';
import { scrollable } from '@/components/ui/scrollable';
import { useWords } from '@/components/words/use-words';
import type { CallSummary } from '@/lib/call/summary';
import { clockDuration } from './duration';
import { displayName } from './people';

/** How long a call was, who was there, and how the connection was. */
export function SummaryList({ summary: { length, people, quality } }: { summary: CallSummary }) {
  const words = useWords();
  const { summary } = words.pages.ended;
  const names = people.map((person) => displayName(person, words));
  return (
    <dl className="divide-y divide-line rounded-2xl border border-line bg-surface px-5 text-start">
      <Fact name={summary.length}>
        <span className="tabular-nums">{clockDuration(length / 1000)}</span>
      </Fact>
      <Fact name={summary.people}>
        {names.length === 0 ? (
          summary.nobody
        ) : (
          <ul {...scrollable} className="max-h-40 overflow-y-auto">
            {names.map((name, index) => (
              <li key={people[index]?.uid} className="wrap-anywhere">
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        )}
      </Fact>
      {quality && <Fact name={summary.quality}>{summary.qualities[quality]}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-6 py-3">
      <dt className="shrink-0 text-sm text-muted">{name}</dt>
      <dd className="min-w-0 text-end font-medium">{children}</dd>
    </div>
  );
}
