import { settings } from '@/lib/env';
import { seconds } from './channels';
import { pageSession } from './page-session';
import type { Session } from './session';

/** The name of the account that a session is signed in with; null for a guest, and after the sign-in's end. */
export function accountName(session: Session | null): string | null {
  const person = session?.person ?? null;
  return person && person.until > seconds() ? person.name : null;
}

/** Who looks at a page, where people sign in; null where nobody does. */
export async function pageAccount(): Promise<{ provider: string | null; name: string | null } | null> {
  const { oidc } = settings().access;
  return oidc && { provider: oidc.name, name: accountName(await pageSession()) };
}
