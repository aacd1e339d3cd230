import * as openid from 'openid-client';
import { z } from 'zod';
import { settings } from '@/lib/env';
import type { OidcSettings } from '@/lib/env/oidc';
import { seconds } from './channels';
import type { Person } from './session';

export const CALLBACK_PATH = '/auth/callback';

let discovered: Promise<openid.Configuration> | undefined;

function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<openid.Configuration> {
  // Plain http is for a provider on this machine only; the settings allow no other.
  const execute = issuer.protocol === 'http:' ? [openid.allowInsecureRequests] : [];
  return openid.discovery(issuer, clientId, clientSecret?.reveal(), undefined, { execute });
}

/** The settings in force; the sign-in pages exist only with the policy `oidc`. */
export function oidcSettings(): { oidc: OidcSettings; redirectUri: string } | null {
  const { oidc, appUrl } = settings().access;
  return oidc && appUrl ? { oidc, redirectUri: appUrl + CALLBACK_PATH } : null;
}

async function configuration(oidc: OidcSettings): Promise<openid.Configuration> {
  discovered ??= discover(oidc);
  try {
    return await discovered;
  } catch (error) {
    // The provider may answer the next time.
    discovered = undefined;
    throw error;
  }
}

/** What must be remembered between the way to the provider and the way back. */
export const signInSchema = z.object({
  verifier: z.string(),
  state: z.string(),
  nonce: z.string(),
  to: z.string(),
});
export type SignIn = z.infer<typeof signInSchema>;

/** Begins a sign-in (authorization code with PKCE): where the browser has to go, and what to remember meanwhile. */
export async function beginSignIn(
  { oidc, redirectUri }: { oidc: OidcSettings; redirectUri: string },
  to: string,
): Promise<{ url: URL; signIn: SignIn }> {
  const config = await configuration(oidc);
  const signIn = {
    verifier: openid.randomPKCECodeVerifier(),
    state: openid.randomState(),
    nonce: openid.randomNonce(),
    to,
  };
  const url = openid.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid profile email',
    code_challenge: await openid.calculatePKCECodeChallenge(signIn.verifier),
    code_challenge_method: 'S256',
    state: signIn.state,
    nonce: signIn.nonce,
  });
  return { url, signIn };
}

const claimsSchema = z.looseObject({
  sub: z.string(),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  email: z.string().optional(),
  // Some providers write it as text.
  email_verified: z.union([z.boolean(), z.literal(['true', 'false'])]).optional(),
});

/** Who somebody is by what the provider says. */
export function personOf(given: object, { groupsClaim, lasts }: OidcSettings, now: number): Person {
  const claims = claimsSchema.parse(given);
  const groups = z.array(z.string()).safeParse(claims[groupsClaim]);
  return {
    subject: claims.sub,
    name: claims.name || claims.preferred_username || claims.email || claims.sub,
    email: claims.email ?? null,
    emailVerified: claims.email_verified === true || claims.email_verified === 'true',
    groups: groups.success ? groups.data : [],
    until: now + lasts,
  };
}

/**
 * Ends a sign-in: asks the provider who it was.
 * @param search of the address that the provider sent the browser back to.
 * @throws when the provider refuses, or the answer is not the one that was begun.
 */
export async function endSignIn(
  { oidc, redirectUri }: { oidc: OidcSettings; redirectUri: string },
  search: string,
  { verifier, state, nonce }: SignIn,
): Promise<Person> {
  const config = await configuration(oidc);
  const tokens = await openid.authorizationCodeGrant(config, new URL(redirectUri + search), {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('The provider sent no ID token.');
  // Many providers tell the e-mail address and the groups only here.
  const more = config.serverMetadata().userinfo_endpoint
    ? await openid.fetchUserInfo(config, tokens.access_token, claims.sub)
    : {};
  return personOf({ ...claims, ...more }, oidc, seconds());
}
