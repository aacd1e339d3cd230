import { useSyncExternalStore } from 'react';
import { classes } from '@/components/ui/classes';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import type { Uid } from '@/lib/call/uid';
import { useDoorInside } from './door-context';

/** Says of somebody that they are a host, or a guest where others sign in: as the server vouches for it. */
export function StandingLabel({
  session,
  uid,
  className,
}: {
  session: CallSession;
  uid: Uid;
  className?: string;
}) {
  const { door } = useWords();
  const { tellsGuests, view } = useDoorInside();
  const passes = useSyncExternalStore(session.passes.subscribe, session.passes.getSnapshot);
  const isSelf = session.getSnapshot().self.uid === uid;
  const pass = passes.get(uid);
  const host = isSelf ? view?.host === true : pass?.host === true;
  const guest = tellsGuests && !isSelf && !pass?.name;
  if (!host && !guest) return null;
  return <span className={classes('shrink-0 text-xs', className)}>{host ? door.host : door.guest}</span>;
}
