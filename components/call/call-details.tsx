import { RecordingNotice } from '@/components/recording/recording-notice';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { SummaryList } from './summary-list';
import { useSnapshot } from './use-snapshot';

/** What is left of a call that is over: a recording that is not saved yet, and what it was like. */
export function CallDetails({ session }: { session: CallSession }) {
  const words = useWords();
  const summary = useSnapshot(session, (snapshot) => snapshot.summary);
  return (
    <>
      <div className="mt-3 w-full empty:hidden">
        <RecordingNotice recorder={session.stage.recorder} />
      </div>
      {summary && (
        <section aria-label={words.pages.ended.summary.title} className="mt-3 w-full">
          <SummaryList summary={summary} />
        </section>
      )}
    </>
  );
}
