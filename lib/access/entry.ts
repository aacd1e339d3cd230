import { createHash } from 'node:crypto';
import { settings } from '@/lib/env';
import type { AccessSettings } from '@/lib/env/access';
import { placeOfUid } from '@/lib/seats';
import { numeral } from '@/lib/tokens/read-url';
import { type ChannelState, type Hindrance, hindranceOf } from './channel-state';
import { channelState, seconds } from './channels';
import { placeIn, type Session } from './session';
import { ANYBODY, type Refusal, type Standing, standingIn } from './standing';

/** Where somebody stands before a channel. */
export interface Entry {
  /** Null for somebody without a session. */
  place: number | null;
  /** The account, hashed; null for somebody who did not sign in. */
  person: string | null;
  standing: Standing;
  /** Null where no host can decide anything. */
  state: ChannelState | null;
  hindrance: Hindrance | null;
}

/** Whether any channel may have a host. */
export const hasHosts = ({ policies, openHosts }: AccessSettings): boolean =>
  policies.has('invite') || policies.has('oidc') || (policies.has('open') && openHosts === 'first');

const accountOf = (session: Session | null): string | null =>
  session?.person
    ? createHash('sha256').update(session.person.subject).digest('base64url').slice(0, 16)
    : null;

/** Where somebody stands before a channel: by the policies in force, and by what the channel's hosts decided. */
export async function entryTo(channel: string, session: Session | null): Promise<Entry | Refusal> {
  const { access } = settings();
  const granted = standingIn(session, channel, access, seconds());
  if (typeof granted === 'string') return granted;
  const place = session && placeIn(session, channel);
  const person = accountOf(session);
  const state = hasHosts(access) ? await channelState(channel) : null;
  const first = place !== null && access.openHosts === 'first' && state?.firstHost === place;
  const standing = first ? { ...granted, host: true } : granted;
  const hindrance = state && hindranceOf(state, { place, person, host: standing.host });
  return { place, person, standing, state, hindrance };
}

/** Where a stranger who asks for a uid stands while the door is open: by the place of that uid. */
export async function openEntry(channel: string, uid: number | string | null): Promise<Entry> {
  const { access } = settings();
  const state = hasHosts(access) ? await channelState(channel) : null;
  // A token says the user account "7" as it says the uid 7, so that it is good for both.
  const known = typeof uid === 'string' ? numeral(uid) : uid;
  const place = typeof known === 'number' ? placeOfUid(known) : null;
  const hindrance = state && hindranceOf(state, { place, person: null, host: false });
  return { place, person: null, standing: ANYBODY, state, hindrance };
}
