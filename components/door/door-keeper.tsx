import type { ReactNode } from 'react';
import type { DoorTraits } from '@/components/call/call-props';
import type { CallSession } from '@/lib/call/session';
import { DoorContext } from './door-context';
import { useDoor } from './use-door';

interface DoorKeeperProps {
  session: CallSession;
  channel: string;
  traits: DoorTraits;
  children: ReactNode;
}

/** Tells what is below it of the door, and the others what the server vouches for about oneself. */
export function DoorKeeper({ session, channel, traits, children }: DoorKeeperProps) {
  const door = useDoor(session, channel, traits.hasHosts);
  const { invites, tellsGuests } = traits;
  return <DoorContext value={{ ...door, channel, invites, tellsGuests }}>{children}</DoorContext>;
}
