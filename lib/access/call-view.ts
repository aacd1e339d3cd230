import { settings } from '@/lib/env';
import { accountName } from './account';
import { seconds } from './channels';
import { hasHosts } from './entry';
import { pageSession } from './page-session';
import { placeIn } from './session';
import { type Refusal, standingIn } from './standing';

/** What the page of a call shows: the call with one's place in it, or why one may not come in. */
export type CallView =
  | {
      place: number | null;
      accountName: string | null;
      door: { hasHosts: boolean; invites: boolean; tellsGuests: boolean };
    }
  | { refusal: Refusal; signIn: { provider: string | null } | null };

/** What the page of a call shows to whoever asks for it. */
export async function callView(channel: string): Promise<CallView> {
  const { access } = settings();
  const session = await pageSession();
  const standing = standingIn(session, channel, access, seconds());
  const signIn = access.oidc && { provider: access.oidc.name };
  if (typeof standing === 'string') return { refusal: standing, signIn };
  return {
    place: session && placeIn(session, channel),
    accountName: accountName(session),
    door: {
      hasHosts: hasHosts(access),
      invites: access.policies.has('invite'),
      tellsGuests: access.policies.has('oidc'),
    },
  };
}
