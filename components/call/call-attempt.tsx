import { useState } from 'react';
import { Lobby } from '@/components/lobby/lobby';
import { LobbySkeleton } from '@/components/lobby/lobby-skeleton';
import { useUnsavedRecording } from '@/components/recording/use-unsaved-recording';
import { useLater } from '@/components/ui/use-later';
import type { CallSession } from '@/lib/call/session';
import type { DeviceKind } from '@/lib/call/snapshot';
import type { CallProps } from './call-props';
import { setDevice } from './devices';
import { useCallSession } from './use-call-session';
import { useSnapshot } from './use-snapshot';

export type Wishes = Readonly<Record<DeviceKind, boolean>>;

interface CallAttemptProps extends CallProps {
  /** The devices to start with. */
  wishes: Wishes;
  /** There was an attempt before this one. */
  again: boolean;
  /** Starts another attempt, with the devices as they were last wanted. */
  onAgain(wishes: Wishes): void;
}

const fetchRoom = async () => (await import('@/components/room/room-at-door')).RoomAtDoor;
const fetchEndedPage = async () => (await import('./ended-page')).EndedPage;

/** One session: its lobby, its room, its end. */
export function CallAttempt(props: CallAttemptProps) {
  const session = useCallSession(props);
  return session ? <Stages {...props} session={session} /> : <LobbySkeleton localDemo={props.localDemo} />;
}

function Stages({
  session,
  channel,
  localDemo,
  accountName,
  door,
  wishes,
  again,
  onAgain,
}: CallAttemptProps & { session: CallSession }) {
  const state = useSnapshot(session, (snapshot) => snapshot.state);
  useUnsavedRecording(session.stage.recorder);
  const [wanted, setWanted] = useState(wishes);

  const inRoom = state === 'joined' || state === 'reconnecting';
  const RoomAtDoor = useLater(fetchRoom, inRoom);
  const EndedPage = useLater(fetchEndedPage, state === 'leaving' || state === 'left');

  function turn(kind: DeviceKind, on: boolean) {
    setWanted((before) => ({ ...before, [kind]: on }));
    setDevice(session, kind, on);
  }

  function letGo() {
    setWanted({ microphone: false, camera: false });
    session.releaseDevices();
  }

  switch (state) {
    case 'joined':
    case 'reconnecting':
      return RoomAtDoor ? (
        <RoomAtDoor session={session} channel={channel} traits={door} turn={turn} />
      ) : (
        <LobbySkeleton localDemo={localDemo} />
      );
    case 'leaving':
    case 'left':
      return EndedPage ? (
        <EndedPage session={session} onAgain={() => onAgain(wanted)} />
      ) : (
        <LobbySkeleton localDemo={localDemo} />
      );
    default:
      return (
        <Lobby
          session={session}
          channel={channel}
          accountName={accountName}
          localDemo={localDemo}
          again={again}
          turn={turn}
          letGo={letGo}
        />
      );
  }
}
