import { Users } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useSnapshot } from '@/components/call/use-snapshot';
import { RecordingSign } from '@/components/recording/recording-sign';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';

/** The channel's name, who records and how many people are in it. The name takes the focus from the lobby, which is gone. */
export function RoomHeader({ session, channel }: { session: CallSession; channel: string }) {
  const words = useWords();
  const count = useSnapshot(session, (snapshot) => snapshot.others.length + 1);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <header className="flex min-h-11 items-center gap-4 px-1">
      <h1
        ref={heading}
        tabIndex={-1}
        className="min-w-12 truncate rounded-md font-medium whitespace-pre -outline-offset-2"
        title={channel}
      >
        {channel}
      </h1>
      <RecordingSign session={session} />
      <p className="ms-auto flex shrink-0 items-center gap-1.5 text-sm text-muted">
        <Users className="size-4" aria-hidden="true" />
        <span className="max-sm:sr-only">{words.room.people(count)}</span>
        <span className="tabular-nums sm:hidden" aria-hidden="true">
          {count}
        </span>
      </p>
    </header>
  );
}
