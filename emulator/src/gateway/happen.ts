import type { Happening } from '../faults/fault.ts';
import { isFor } from '../faults/fault.ts';
import { BAN_CODES, LICENSE_CODES } from './codes.ts';
import { applyShares } from './fallback.ts';
import { newRejoinToken, notify, type Session, whoIs } from './room.ts';
import type { BanMeans, SessionMemory } from './session-memory.ts';
import type { Stays } from './stay.ts';

/** Where members stay, and which sessions the gateway remembers. */
export interface Whereabouts {
  stays: Stays;
  memory: SessionMemory;
}

/**
 * Tells a member what it is banned by, whereupon its SDK disconnects for good, and takes it out of its channel. One
 * whose socket is down is told when it comes back.
 */
export function ban(session: Session, by: BanMeans, { stays, memory }: Whereabouts): void {
  if (session.socket) memory.isDone(session.id);
  else memory.owe(session.id, by);
  notify(session, 'on_user_banned', { error_code: BAN_CODES[by] });
  stays.end(session, 'Quit');
}

/** Does what a fault of the kind that happens once asks for; `restart` restarts the gateway. */
export function happen(
  happening: Happening,
  { stays, memory, now, restart }: Whereabouts & { now: number; restart(downFor: number): void },
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
        ban(session, happening.by, { stays, memory });
        break;
      case 'license':
        memory.isDone(session.id);
        notify(session, 'on_user_license_banned', { error_code: LICENSE_CODES[happening.problem] });
        stays.end(session, 'Quit');
        break;
      case 'lose-media':
        // Nothing is left to go on with, so who tries to must join afresh.
        session.rejoinToken = newRejoinToken();
        session.mediaHeardAt = null;
        void session.transport.close();
        notify(session, 'on_p2p_lost', { p2pid: String(session.p2pId) });
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
