import type { Happening } from '../faults/fault.ts';
import { isFor } from '../faults/fault.ts';
import { applyShares } from './fallback.ts';
import { notify, type Session, whoIs } from './room.ts';
import type { Stays } from './stay.ts';

/** The codes by which a client hears what it was banned by (observed: SDK 4.24.8). */
const BAN_CODES = { uid: 14, ip: 15, channel: 16 } as const;

/** Tells a member what it is banned by, whereupon its SDK disconnects for good, and takes it out of its channel. */
export function ban(session: Session, by: keyof typeof BAN_CODES, stays: Pick<Stays, 'end'>): void {
  notify(session, 'on_user_banned', { error_code: BAN_CODES[by] });
  stays.end(session, 'Quit');
}

/** Does what a fault of the kind that happens once asks for; `restart` restarts the gateway. */
export function happen(
  happening: Happening,
  { stays, now, restart }: { stays: Stays; now: number; restart(downFor: number): void },
): void {
  if (happening.type === 'restart-gateway') {
    restart(happening.downForMilliseconds);
    return;
  }
  const sessions = [...stays.rooms()].flatMap((room) => [...room.sessions.values()]);
  for (const session of sessions.filter((candidate) => isFor(happening, whoIs(candidate)))) {
    switch (happening.type) {
      case 'drop-socket':
        session.socket?.terminate();
        break;
      case 'expire-token':
        stays.tokenRenewed(session, {
          ...session.ticket.grant,
          join: now + happening.inMilliseconds,
        });
        break;
      case 'ban':
        ban(session, happening.by, stays);
        break;
      case 'remove':
        // Its client finds itself forgotten, and comes back as after a restart.
        stays.end(session, 'Quit');
        session.socket?.terminate();
        break;
      case 'fallback':
        session.watching.forced = happening.to === 'recover' ? null : happening.to;
        applyShares(session);
        break;
    }
  }
}
