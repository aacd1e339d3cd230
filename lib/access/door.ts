import { settings } from '@/lib/env';
import { accountName } from './account';
import type { Hindrance } from './channel-state';
import { seconds } from './channels';
import { entryTo } from './entry';
import type { Session } from './session';
import type { Refusal } from './standing';
import { signStatement } from './statements';

/** Somebody who waits to be let in. */
export interface WaitingPerson {
  place: number;
  name: string;
  /** The name is of their own choosing: they did not sign in. */
  guest: boolean;
}

/** Where somebody stands before a channel, as the page is told. */
export interface DoorView {
  /** `open`, or why they may not come in. */
  state: 'open' | Hindrance | Refusal;
  host: boolean;
  /** What the server vouches for, signed, for the others; null when it vouches for nothing. */
  statement: string | null;
  /** For hosts only. */
  hosting: { locked: boolean; waitingRoom: boolean; waiting: WaitingPerson[] } | null;
}

const SHUT = { host: false, statement: null, hosting: null };

/** Where somebody stands before a channel. */
export async function doorView(channel: string, session: Session): Promise<DoorView> {
  const entry = await entryTo(channel, session);
  if (typeof entry === 'string') return { state: entry, ...SHUT };
  const { place, standing, state, hindrance } = entry;
  if (hindrance) return { state: hindrance, ...SHUT };
  const now = seconds();
  const name = accountName(session);
  const vouches = place !== null && (name !== null || standing.host);
  const [secret] = settings().access.sessionSecrets;
  return {
    state: 'open',
    host: standing.host,
    statement: vouches
      ? await signStatement({ channel, place, name, host: standing.host }, secret, now)
      : null,
    hosting:
      standing.host && state
        ? {
            locked: state.locked,
            waitingRoom: state.waitingRoom,
            waiting: [...state.waiting]
              .sort(([, one], [, other]) => one.since - other.since)
              .map(([itsPlace, { name: itsName, vouched }]) => ({
                place: itsPlace,
                name: itsName,
                guest: !vouched,
              })),
          }
        : null,
  };
}
