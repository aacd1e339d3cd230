import { LoaderCircle, Volume2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useAnnouncement } from '@/components/announcer/use-announce';
import { DeviceNotice } from '@/components/call/device-notice';
import type { TurnDevice } from '@/components/call/devices';
import { useSnapshot } from '@/components/call/use-snapshot';
import { DeviceChangeNotice } from '@/components/devices/device-change-notice';
import { DoorNotices } from '@/components/door/door-notices';
import { RecordingNotice } from '@/components/recording/recording-notice';
import { Button } from '@/components/ui/button';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import type { DeviceKind } from '@/lib/call/snapshot';
import { AnotherUidNotice } from './another-uid-notice';
import type { CopyState } from './use-copy-link';

const COPY_WORDS = {
  idle: null,
  copied: 'linkCopied',
  failed: 'linkNotCopied',
} as const satisfies Record<CopyState, string | null>;

const BUBBLE =
  'flex items-center gap-2 rounded-full bg-ink px-4 py-2 text-sm font-medium text-canvas shadow-lg';

interface RoomNoticesProps {
  session: CallSession;
  copyState: CopyState;
  /** The devices of which to say what is wrong. */
  deviceKinds: readonly DeviceKind[];
  turn: TurnDevice;
  onDismiss(kind: DeviceKind): void;
  /** What has to be said of pictures and sound: above, where it covers no name and not one's own picture. */
  children?: ReactNode;
}

/** What has to be said during a call, over the tiles, the floating one too: they don’t move for it. */
export function RoomNotices({
  session,
  copyState,
  deviceKinds,
  turn,
  onDismiss,
  children,
}: RoomNoticesProps) {
  const words = useWords();
  const reconnecting = useSnapshot(session, (snapshot) => snapshot.state === 'reconnecting');
  const soundBlocked = useSnapshot(session, (snapshot) => snapshot.soundBlocked);
  const copyWords = COPY_WORDS[copyState];
  useAnnouncement(copyWords && words.room[copyWords]);
  return (
    <div className="pointer-events-none absolute inset-0 z-10 flex flex-col items-center justify-between p-3 group-has-[nav]/main:pb-16 *:pointer-events-auto">
      <div className="flex max-w-[min(28rem,100%)] flex-col items-center gap-2">
        {reconnecting && (
          <p data-testid="reconnecting" className={BUBBLE}>
            <LoaderCircle className="size-4 animate-spin" aria-hidden="true" />
            {words.room.reconnecting}
          </p>
        )}
        {children}
      </div>
      <div className="flex w-full max-w-md flex-col items-center gap-2">
        {soundBlocked && (
          <Button className="shadow-lg" title={words.room.soundBlocked} onClick={() => session.playSound()}>
            <Volume2 className="size-5" aria-hidden="true" />
            {words.room.tapToHear}
          </Button>
        )}
        <div className="w-full empty:hidden">
          <RecordingNotice recorder={session.stage.recorder} />
        </div>
        <div className="w-full empty:hidden">
          <DeviceChangeNotice session={session} />
        </div>
        <div className="w-full empty:hidden">
          <AnotherUidNotice session={session} />
        </div>
        <DoorNotices session={session} />
        {deviceKinds.map((kind) => (
          <div key={kind} className="w-full empty:hidden">
            <DeviceNotice session={session} kind={kind} turn={turn} onDismiss={() => onDismiss(kind)} />
          </div>
        ))}
        {copyWords && <p className={BUBBLE}>{words.room[copyWords]}</p>}
      </div>
    </div>
  );
}
