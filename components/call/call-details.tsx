import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { SummaryList } from './summary-list';
import { useSnapshot } from './use-snapshot';

/** What is left of a call that is over: what it was like. */
export function CallDetails({ session }: { session: CallSession }) {
  const words = useWords();
  const summary = useSnapshot(session, (snapshot) => snapshot.summary);
  return (
    summary && (
      <section aria-label={words.pages.ended.summary.title} className="mt-3 w-full">
        <SummaryList summary={summary} />
      </section>
    )
  );
}
