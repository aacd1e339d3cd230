import type { AccessSettings } from '@/lib/env/access';
import type { Role } from '@/lib/tokens/parse';
import { ruleFits } from './person-rules';
import type { Invitation, Session } from './session';

/** What somebody may do in a channel. */
export interface Standing {
  host: boolean;
  role: Role;
  /** When it ends, in seconds since 1970; null: never. */
  until: number | null;
  /** What lets them in. */
  by: 'open-door' | 'invitation' | 'account';
}

/** Why somebody may not come in; each has a sentence in `lib/errors.ts` and a page of its own. */
export type Refusal =
  | 'sign-in-needed'
  | 'not-allowed'
  | 'invitation-needed'
  | 'invitation-expired'
  | 'invitation-early'
  | 'key-needed';

type Rules = Pick<AccessSettings, 'policies' | 'oidc' | 'inviteKeyIds'>;

/** Whoever comes while the door is open. */
export const ANYBODY: Standing = { host: false, role: 'publisher', until: null, by: 'open-door' };

function byInvitation(
  invitations: readonly Invitation[],
  keyIds: readonly string[],
  now: number,
): Standing[] | Refusal {
  const ours = invitations.filter(({ keyId }) => keyIds.includes(keyId));
  const good = ours.filter(({ notBefore, expires }) => notBefore <= now && now < expires);
  if (good.length > 0) {
    return good.map(({ host, role, expires }) => ({ host, role, until: expires, by: 'invitation' }));
  }
  if (ours.some(({ notBefore }) => notBefore > now)) return 'invitation-early';
  return invitations.length > 0 ? 'invitation-expired' : 'invitation-needed';
}

function bySignIn(session: Session, oidc: AccessSettings['oidc'], now: number): Standing[] | Refusal {
  const { person } = session;
  if (!oidc || !person || person.until <= now) return 'sign-in-needed';
  if (!ruleFits(oidc.allow, person, oidc)) return 'not-allowed';
  const host = ruleFits(oidc.hosts, person, oidc);
  return [{ host, role: 'publisher', until: person.until, by: 'account' }];
}

/** Of several reasons to let somebody in, the one that lets them do most, and longest. */
function best(standings: readonly Standing[]): Standing {
  const worth = ({ host, role, until }: Standing) =>
    (host ? 4e12 : 0) + (role === 'publisher' ? 2e12 : 0) + (until ?? 1e12);
  return standings.reduce((one, other) => (worth(other) > worth(one) ? other : one));
}

/**
 * What a session may do in a channel by the policies in force, any of which is enough; or why nothing.
 * @param now in seconds since 1970.
 */
export function standingIn(
  session: Session | null,
  channel: string,
  rules: Rules,
  now: number,
): Standing | Refusal {
  const { policies, oidc, inviteKeyIds } = rules;
  const invitations = session?.invitations.filter((each) => each.channel === channel) ?? [];
  const answers: (Standing[] | Refusal)[] = [];
  if (policies.has('open')) answers.push([ANYBODY]);
  // An invitation's own trouble says more than that one could also sign in.
  if (policies.has('invite')) answers.push(byInvitation(invitations, inviteKeyIds, now));
  if (policies.has('oidc')) answers.push(session ? bySignIn(session, oidc, now) : 'sign-in-needed');
  const standings = answers.filter((answer) => typeof answer !== 'string').flat();
  if (standings.length > 0) return best(standings);
  const refusals = answers.filter((answer) => typeof answer === 'string');
  const telling = refusals.find((refusal) => refusal !== 'invitation-needed');
  return telling ?? refusals[0] ?? 'key-needed';
}
