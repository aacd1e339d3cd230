import { randomBytes } from 'node:crypto';
import { processWide } from '../process-wide';
import { Secret } from '../secret';
import { type ApiKey, readApiKeys } from './api-keys';
import { checkOrigin, type Environment, listOf, oneOf } from './check';
import { type OidcSettings, readOidc } from './oidc';
import { SettingsError } from './settings-error';

const POLICIES = ['open', 'invite', 'oidc', 'api-key'] as const;
export type Policy = (typeof POLICIES)[number];

/** Who may have a token, and what the server needs to tell. */
export interface AccessSettings {
  policies: ReadonlySet<Policy>;
  /** The first seals sessions and signs; the others are still accepted. */
  sessionSecrets: readonly [Secret, ...Secret[]];
  /** With `open`: whether whoever comes first to a channel is its host. */
  openHosts: 'nobody' | 'first';
  /** The first signs new invitations; those of other keys are void. */
  inviteKeyIds: readonly [string, ...string[]];
  oidc: OidcSettings | null;
  apiKeys: readonly ApiKey[];
  /** Where people reach the app, without a trailing slash; null: unknown. */
  appUrl: string | null;
}

const MIN_SECRET_LENGTH = 32;

function readPolicies(env: Environment, implied: readonly Policy[]): Set<Policy> {
  const given = listOf(env.ACCESS_POLICY);
  if (given.length === 0) {
    if (implied.length > 0) return new Set(implied);
    throw new SettingsError(
      `ACCESS_POLICY is missing: choose who may have a token, one or several of ${POLICIES.join(', ')}. ` +
        'docs/access.md says what each means; open gives one to whoever reaches the server.',
    );
  }
  const unknown = given.some((word) => !POLICIES.some((policy) => policy === word));
  if (unknown) throw new SettingsError(`ACCESS_POLICY must be a list out of ${POLICIES.join(', ')}.`);
  return new Set(POLICIES.filter((policy) => given.includes(policy)));
}

function readSecrets(env: Environment, needed: boolean): [Secret, ...Secret[]] {
  const [first, ...rest] = listOf(env.SESSION_SECRET);
  if (first === undefined) {
    if (needed) {
      throw new SettingsError(
        'SESSION_SECRET is missing: set it to at least 32 random characters, such as `openssl rand -hex 32` prints.',
      );
    }
    // Sessions then end with the process, which costs nobody anything while the door is open.
    return [new Secret(processWide('session-secret', () => randomBytes(32).toString('hex')))];
  }
  if ([first, ...rest].some((secret) => secret.length < MIN_SECRET_LENGTH)) {
    throw new SettingsError(
      `SESSION_SECRET must have at least ${MIN_SECRET_LENGTH} characters; to change it, put the new one before the old, with a comma between.`,
    );
  }
  return [new Secret(first), ...rest.map((secret) => new Secret(secret))];
}

function readKeyIds(env: Environment): [string, ...string[]] {
  const [first = '1', ...rest] = listOf(env.INVITE_KEY_IDS);
  if ([first, ...rest].some((id) => !/^[a-zA-Z0-9-]{1,16}$/.test(id))) {
    throw new SettingsError('INVITE_KEY_IDS must be a list of names of 1 to 16 letters, digits and hyphens.');
  }
  return [first, ...rest];
}

/**
 * Reads and checks who may have a token.
 * @param implied the policies when ACCESS_POLICY is unset; none: it must be set.
 * @throws SettingsError
 */
export function readAccess(env: Environment, implied: readonly Policy[]): AccessSettings {
  const policies = readPolicies(env, implied);
  const sessionsMatter = implied.length === 0 && (policies.has('invite') || policies.has('oidc'));
  const appUrl = env.APP_URL ? checkOrigin('APP_URL', env.APP_URL, 'https://calls.example.com') : null;
  if (policies.has('oidc') && appUrl === null) {
    throw new SettingsError(
      'APP_URL is missing: the policy oidc needs the address of the app, such as https://calls.example.com.',
    );
  }
  return {
    policies,
    sessionSecrets: readSecrets(env, sessionsMatter),
    openHosts: oneOf('OPEN_HOSTS', env.OPEN_HOSTS, ['nobody', 'first']),
    inviteKeyIds: readKeyIds(env),
    oidc: policies.has('oidc') ? readOidc(env) : null,
    apiKeys: policies.has('api-key') ? readApiKeys(env) : [],
    appUrl,
  };
}
