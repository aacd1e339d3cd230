import type { DoorTraits } from '@/components/call/call-props';
import type { TurnDevice } from '@/components/call/devices';
import { DoorKeeper } from '@/components/door/door-keeper';
import type { CallSession } from '@/lib/call/session';
import { Room } from './room';

interface RoomAtDoorProps {
  session: CallSession;
  channel: string;
  traits: DoorTraits;
  turn: TurnDevice;
}

/** The room, and whoever keeps its door: all that a page needs once one has joined. */
export function RoomAtDoor({ session, channel, traits, turn }: RoomAtDoorProps) {
  return (
    <DoorKeeper session={session} channel={channel} traits={traits}>
      <Room session={session} channel={channel} turn={turn} />
    </DoorKeeper>
  );
}
