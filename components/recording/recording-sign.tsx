import { useSyncExternalStore } from 'react';
import { useAnnouncement } from '@/components/announcer/use-announce';
import { clockDuration } from '@/components/call/duration';
import { displayName } from '@/components/call/people';
import { useSnapshot } from '@/components/call/use-snapshot';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { useSecondsSince } from './use-seconds-since';

const SIGN =
  'flex min-w-0 items-center gap-2 rounded-full bg-[color-mix(in_oklab,var(--alarm)_20%,var(--raised))] px-3 py-1 text-sm text-alarm-text';

function Light() {
  return (
    <span
      aria-hidden="true"
      className="size-2.5 shrink-0 animate-pulse rounded-full bg-current motion-reduce:animate-none"
    />
  );
}

function OwnRecording({ startedAt }: { startedAt: number }) {
  const words = useWords();
  const seconds = useSecondsSince(startedAt);
  return (
    <p className={SIGN}>
      <Light />
      <span className="max-sm:sr-only">{words.recording.running}</span>
      <span className="tabular-nums">{clockDuration(seconds)}</span>
    </p>
  );
}

/** For as long as anyone records the call: who, and for how long when it is oneself. */
export function RecordingSign({ session }: { session: CallSession }) {
  const words = useWords();
  const { recorder } = session.stage;
  const own = useSyncExternalStore(recorder.subscribe, recorder.getSnapshot);
  const others = useSnapshot(session, (snapshot) => snapshot.others);
  const names = others.filter(({ recording }) => recording).map((person) => displayName(person, words));
  const by = names.length > 0 ? words.recording.by(names.join(', ')) : null;
  useAnnouncement(by);
  useAnnouncement(own.state === 'recording' ? words.recording.running : null);
  return (
    <div className="flex min-w-0 items-center gap-2">
      {own.state === 'recording' && <OwnRecording startedAt={own.startedAt} />}
      {by && (
        <p className={SIGN}>
          <Light />
          <span className="truncate">{by}</span>
        </p>
      )}
    </div>
  );
}
