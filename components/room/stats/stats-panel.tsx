import { useSyncExternalStore } from 'react';
import { displayName } from '@/components/call/people';
import { useSnapshot } from '@/components/call/use-snapshot';
import { scrollable } from '@/components/ui/scrollable';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { Chart } from './chart';
import { CopyDiagnostics } from './copy-diagnostics';
import { formatRoundTrip } from './figures';
import { PersonStats } from './person-stats';

/** Figures about what is sent and received, once a second, and a way to hand them to somebody. */
export function StatsPanel({ session }: { session: CallSession }) {
  const words = useWords();
  const { statistics } = session.stage;
  const { roundTrips, self, others } = useSyncExternalStore(statistics.subscribe, statistics.getSnapshot);
  const people = useSnapshot(session, (snapshot) => snapshot.others);
  const screens = useSnapshot(session, (snapshot) => snapshot.screens);
  return (
    <section
      {...scrollable}
      aria-label={words.stats.title}
      className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto px-3 pb-3"
    >
      <CopyDiagnostics session={session} />
      <section aria-label={words.stats.network} className="rounded-xl border border-line p-3">
        <Chart
          label={words.stats.roundTrip}
          now={formatRoundTrip(roundTrips.at(-1) ?? null)}
          values={roundTrips}
          least={100}
        />
      </section>
      <PersonStats name={words.stats.you} history={self} />
      {people.map((person) => (
        <PersonStats
          key={person.uid}
          name={displayName(person, words)}
          history={others.get(person.uid) ?? []}
        />
      ))}
      {screens.map(({ uid, owner }) => (
        <PersonStats
          key={uid}
          name={words.stage.screenOf(displayName(owner, words))}
          history={others.get(uid) ?? []}
        />
      ))}
    </section>
  );
}
