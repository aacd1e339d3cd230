import { DoorOpen } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useAnnouncement } from '@/components/announcer/use-announce';
import { Notice } from '@/components/ui/notice';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { AdmitButtons } from './admit-buttons';
import { useDoorInside } from './door-context';
import { useWaitingName } from './use-waiting-name';

/** What has to be said about the door during a call: who waits, and that a host has muted one. */
export function DoorNotices({ session }: { session: CallSession }) {
  const { door } = useWords();
  const { view } = useDoorInside();
  const nameOf = useWaitingName();
  const mutedByHost = useSyncExternalStore(session.hostAsks.subscribe, session.hostAsks.getSnapshot);
  const first = view?.hosting?.waiting[0];
  const name = first && nameOf(first);
  useAnnouncement(name ? door.waits(name) : null);
  useAnnouncement(mutedByHost ? door.mutedByHost : null);
  return (
    <>
      <div className="w-full empty:hidden">
        {first && name && (
          <div className="flex flex-wrap items-center justify-end gap-x-3 rounded-xl border border-line bg-surface py-1 ps-3.5 pe-1 text-sm shadow-lg">
            <DoorOpen className="size-4 shrink-0 text-accent" aria-hidden="true" />
            <p className="min-w-40 flex-1 py-3 text-pretty">{door.waits(name)}</p>
            <AdmitButtons place={first.place} name={name} />
          </div>
        )}
      </div>
      {mutedByHost && (
        <div className="w-full">
          <Notice announced sentence={door.mutedByHost} onDismiss={() => session.hostAsks.dismiss()} />
        </div>
      )}
    </>
  );
}
