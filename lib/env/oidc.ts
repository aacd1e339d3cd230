import { Secret } from '../secret';
import { type Environment, listOf } from './check';
import { SettingsError } from './settings-error';

/** The OpenID provider that people sign in with, and who of them may come in. */
export interface OidcSettings {
  issuer: URL;
  clientId: string;
  /** Null for a public client, which proves itself by PKCE alone. */
  clientSecret: Secret | null;
  /** The provider's name on the button. */
  name: string | null;
  /** Who may: `*`, `@example.com`, `ana@example.com`, `group:staff`. */
  allow: readonly string[];
  /** Who is a host; the same words. */
  hosts: readonly string[];
  groupsClaim: string;
  /** The provider's e-mail addresses count even when it does not say that it verified them. */
  trustEmail: boolean;
  /** How long a sign-in holds, in seconds. */
  lasts: number;
}

const RULE = /^(?:\*|@[^@\s]+\.[^@\s]+|[^@\s:]+@[^@\s]+|group:\S.*)$/;
const HOUR = 3600;

function readRules(name: string, value: string | undefined): string[] {
  const rules = listOf(value);
  if (rules.some((rule) => !RULE.test(rule))) {
    throw new SettingsError(
      `${name} must be a list of *, @domain, e-mail addresses and group:name, with commas between.`,
    );
  }
  return rules;
}

function readIssuer(value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : null;
  const local = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && local))) {
    throw new SettingsError('OIDC_ISSUER must be an https address, such as https://accounts.google.com.');
  }
  return url;
}

function readHours(value: string | undefined): number {
  const hours = Number(value || 12);
  if (!Number.isInteger(hours) || hours < 1 || hours > 720) {
    throw new SettingsError('OIDC_HOURS must be a whole number from 1 to 720.');
  }
  return hours * HOUR;
}

/** @throws SettingsError */
export function readOidc(env: Environment): OidcSettings {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_TRUST_EMAIL } = env;
  if (!OIDC_ISSUER) throw new SettingsError('OIDC_ISSUER is missing: the policy oidc needs it.');
  if (!OIDC_CLIENT_ID) throw new SettingsError('OIDC_CLIENT_ID is missing: the policy oidc needs it.');
  const allow = readRules('OIDC_ALLOW', env.OIDC_ALLOW);
  if (allow.length === 0) {
    throw new SettingsError(
      'OIDC_ALLOW is missing: say who may come in, such as @example.com; * is everybody whom the provider knows.',
    );
  }
  if (OIDC_TRUST_EMAIL && OIDC_TRUST_EMAIL !== 'true' && OIDC_TRUST_EMAIL !== 'false') {
    throw new SettingsError('OIDC_TRUST_EMAIL must be true or false.');
  }
  const hosts = readRules('OIDC_HOSTS', env.OIDC_HOSTS);
  return {
    issuer: readIssuer(OIDC_ISSUER),
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET ? new Secret(OIDC_CLIENT_SECRET) : null,
    name: env.OIDC_NAME || null,
    allow,
    hosts: hosts.length > 0 ? hosts : allow,
    groupsClaim: env.OIDC_GROUPS_CLAIM || 'groups',
    trustEmail: OIDC_TRUST_EMAIL === 'true',
    lasts: readHours(env.OIDC_HOURS),
  };
}
