import { NO_PRIVILEGE, TOKEN_TIMED_OUT } from './codes.ts';
import type { Reply } from './envelope.ts';
import type { Session } from './room.ts';

/** What a session may not do now: null when its token gives it the right. */
export function missing(
  session: Session,
  rights: readonly ('audio' | 'video' | 'data')[],
  now: number,
): Reply | null {
  for (const right of rights) {
    const end = session.ticket.grant[right];
    if (end === null)
      return { code: NO_PRIVILEGE, text: `The token carries no privilege to publish ${right}.` };
    if (end <= now) return { code: TOKEN_TIMED_OUT, text: `The privilege to publish ${right} has run out.` };
  }
  return null;
}
