import { settings } from '@/lib/env';
import { readSession, sessionHeader } from './cookies';
import { readInvitation } from './invitations';
import { redirectTo } from './redirect';
import { newSession, withInvitation } from './session';

/** Keeps the invitation in the request's path in the sender's session, and leads on to the call. */
export async function acceptInvitation(request: Request): Promise<Response> {
  const { access } = settings();
  const text = new URL(request.url).pathname.split('/').at(-1) ?? '';
  const invitation = access.policies.has('invite') ? await readInvitation(text, access) : null;
  if (!invitation) return redirectTo('/invitation-void');
  const session = (await readSession(request))?.session ?? newSession();
  const cookie = await sessionHeader(request, withInvitation(session, invitation));
  return redirectTo(`/call/${encodeURIComponent(invitation.channel)}`, [cookie]);
}
