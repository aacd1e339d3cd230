import { describe, expect, it } from 'vitest';
import { readAccess } from './access';
import { SettingsError } from './settings-error';

const SESSION_SECRET = 'a-secret-of-the-tests-of-32-characters';
const oidc = {
  APP_URL: 'https://calls.test',
  OIDC_ISSUER: 'https://id.test',
  OIDC_CLIENT_ID: 'parley',
  OIDC_ALLOW: '@example.com',
};
const API_KEYS = JSON.stringify([
  { id: 'backend', hash: 'a'.repeat(64), channels: ['team-*'], roles: ['publisher'] },
]);
const read = (env: Record<string, string>) => readAccess(env, []);

describe('readAccess', () => {
  it.each([
    [{ ACCESS_POLICY: 'open' }, ['open']],
    [{ ACCESS_POLICY: 'invite', SESSION_SECRET }, ['invite']],
    [{ ACCESS_POLICY: 'oidc', SESSION_SECRET, ...oidc }, ['oidc']],
    [{ ACCESS_POLICY: 'api-key', API_KEYS }, ['api-key']],
    [{ ACCESS_POLICY: ' api-key, invite,', SESSION_SECRET, API_KEYS }, ['invite', 'api-key']],
  ])('reads %j', (env, policies) => {
    expect([...read(env as Record<string, string>).policies]).toEqual(policies);
  });

  it('takes what is implied only while nothing is said', () => {
    expect([...readAccess({}, ['open']).policies]).toEqual(['open']);
    expect([...readAccess({ ACCESS_POLICY: 'invite' }, ['open']).policies]).toEqual(['invite']);
  });

  it('names the choices when none was made', () => {
    expect(() => read({})).toThrow(/ACCESS_POLICY is missing.* open, invite, oidc, api-key\./);
  });

  it.each([
    [{ ACCESS_POLICY: 'everyone' }, 'ACCESS_POLICY must be a list out of open, invite, oidc, api-key.'],
    [{ ACCESS_POLICY: 'invite' }, 'SESSION_SECRET is missing'],
    [{ ACCESS_POLICY: 'oidc', ...oidc }, 'SESSION_SECRET is missing'],
    [{ ACCESS_POLICY: 'open', SESSION_SECRET: 'short' }, 'SESSION_SECRET must have at least 32'],
    [{ ACCESS_POLICY: 'open', SESSION_SECRET: `${SESSION_SECRET},short` }, 'SESSION_SECRET must have'],
    [{ ACCESS_POLICY: 'open', OPEN_HOSTS: 'all' }, 'OPEN_HOSTS must be nobody or first.'],
    [{ ACCESS_POLICY: 'open', APP_URL: 'https://calls.test/app' }, 'APP_URL must be an http or https origin'],
    [{ ACCESS_POLICY: 'invite', SESSION_SECRET, INVITE_KEY_IDS: 'ä' }, 'INVITE_KEY_IDS must be'],
    [{ ACCESS_POLICY: 'oidc', SESSION_SECRET, ...oidc, APP_URL: '' }, 'APP_URL is missing'],
    [{ ACCESS_POLICY: 'oidc', SESSION_SECRET, ...oidc, OIDC_ISSUER: '' }, 'OIDC_ISSUER is missing'],
    [
      { ACCESS_POLICY: 'oidc', SESSION_SECRET, ...oidc, OIDC_ISSUER: 'http://id.test' },
      'OIDC_ISSUER must be',
    ],
    [{ ACCESS_POLICY: 'oidc', SESSION_SECRET, ...oidc, OIDC_CLIENT_ID: '' }, 'OIDC_CLIENT_ID is missing'],
    [{ ACCESS_POLICY: 'oidc', SESSION_SECRET, ...oidc, OIDC_ALLOW: '' }, 'OIDC_ALLOW is missing'],
    [{ ACCESS_POLICY: 'oidc', SESSION_SECRET, ...oidc, OIDC_ALLOW: 'example.com' }, 'OIDC_ALLOW must be'],
    [{ ACCESS_POLICY: 'oidc', SESSION_SECRET, ...oidc, OIDC_HOSTS: 'group:' }, 'OIDC_HOSTS must be'],
    [{ ACCESS_POLICY: 'oidc', SESSION_SECRET, ...oidc, OIDC_TRUST_EMAIL: 'yes' }, 'OIDC_TRUST_EMAIL must'],
    [{ ACCESS_POLICY: 'oidc', SESSION_SECRET, ...oidc, OIDC_HOURS: '0' }, 'OIDC_HOURS must be'],
    [{ ACCESS_POLICY: 'api-key' }, 'API_KEYS is missing'],
    [{ ACCESS_POLICY: 'api-key', API_KEYS: 'nonsense' }, 'API_KEYS must be a JSON list'],
    [{ ACCESS_POLICY: 'api-key', API_KEYS: '[]' }, 'API_KEYS must be a JSON list'],
    [{ ACCESS_POLICY: 'api-key', API_KEYS: API_KEYS.replace('a'.repeat(64), 'plain') }, 'API_KEYS must be'],
    [
      { ACCESS_POLICY: 'api-key', API_KEYS: API_KEYS.replace(/^\[(.*)\]$/, '[$1,$1]') },
      'API_KEYS must give each key an id of its own.',
    ],
  ])('refuses %j', (env, message) => {
    expect(() => read(env as Record<string, string>)).toThrow(SettingsError);
    expect(() => read(env as Record<string, string>)).toThrow(message);
  });

  it('lets sessions end with the process while the door is open', () => {
    const [one, other] = [read({ ACCESS_POLICY: 'open' }), read({ ACCESS_POLICY: 'open' })];
    expect(one.sessionSecrets[0].reveal()).toMatch(/^[0-9a-f]{64}$/);
    expect(other.sessionSecrets[0].reveal()).toBe(one.sessionSecrets[0].reveal());
  });

  it('makes everybody a host who may come in, unless told who is', () => {
    const env = { ACCESS_POLICY: 'oidc', SESSION_SECRET, ...oidc };
    expect(read(env).oidc?.hosts).toEqual(['@example.com']);
    expect(read({ ...env, OIDC_HOSTS: 'group:staff, ana@example.com' }).oidc?.hosts).toEqual([
      'group:staff',
      'ana@example.com',
    ]);
  });
});
