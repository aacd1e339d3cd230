import { settings } from '@/lib/env';
import { log } from '@/lib/server/log';
import { cookieHeader, readCookie, readSession, sessionHeader } from './cookies';
import { beginSignIn, endSignIn, oidcSettings, signInSchema } from './open-id';
import { localPath, redirectTo } from './redirect';
import { newSession } from './session';
import { seal, unseal } from './session-cookie';

const SIGN_IN_COOKIE = 'parley-sign-in';

/** A sign-in must be ended this soon, in seconds. */
const SIGN_IN_LIFE = 600;

/** A cookie of 4 KB has no room for hundreds of groups: those that no rule names are forgotten. */
function neededGroups(groups: readonly string[], rules: readonly string[]): string[] {
  return groups.filter((group) => rules.includes(`group:${group}`));
}

function trouble(error: unknown, to: string): Response {
  log.warn({ error }, 'a sign-in failed');
  return redirectTo(`/sign-in?failed=1&to=${encodeURIComponent(to)}`);
}

/** Sends the browser to the provider. */
export async function startSignIn(request: Request): Promise<Response> {
  const oidc = oidcSettings();
  if (!oidc) return redirectTo('/');
  const to = localPath(new URL(request.url).searchParams.get('to'));
  try {
    const { url, signIn } = await beginSignIn(oidc, to);
    const sealed = await seal(signIn, settings().access.sessionSecrets[0], SIGN_IN_LIFE);
    return redirectTo(url.href, [cookieHeader(request, SIGN_IN_COOKIE, sealed, SIGN_IN_LIFE)]);
  } catch (error) {
    return trouble(error, to);
  }
}

/** Receives the browser back from the provider: whoever it was has a new session, with the invitations of the old. */
export async function finishSignIn(request: Request): Promise<Response> {
  const oidc = oidcSettings();
  if (!oidc) return redirectTo('/');
  const { access } = settings();
  const sealed = readCookie(request, SIGN_IN_COOKIE);
  const signIn = signInSchema.safeParse(sealed && (await unseal(sealed, access.sessionSecrets))?.content);
  if (!signIn.success) return redirectTo('/sign-in?failed=1');
  try {
    const person = await endSignIn(oidc, new URL(request.url).search, signIn.data);
    const groups = neededGroups(person.groups, [...oidc.oidc.allow, ...oidc.oidc.hosts]);
    const before = (await readSession(request))?.session;
    const session = {
      ...newSession(),
      invitations: before?.invitations ?? [],
      person: { ...person, groups },
    };
    return redirectTo(signIn.data.to, [
      await sessionHeader(request, session),
      cookieHeader(request, SIGN_IN_COOKIE, '', 0),
    ]);
  } catch (error) {
    return trouble(error, signIn.data.to);
  }
}

/** Ends the sign-in, and the session with it. */
export async function signOut(request: Request): Promise<Response> {
  const to = localPath(new URL(request.url).searchParams.get('to'));
  return redirectTo(to, [await sessionHeader(request, newSession())]);
}
