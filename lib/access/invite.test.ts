import { createHash } from 'node:crypto';
import { beforeEach, expect, it, vi } from 'vitest';
import { newProcess } from '@/lib/testing/new-process';
import type { Invitation, Person } from './session';

const SECRET = 's'.repeat(43);
const key = (id: string, change: object) => ({
  id,
  hash: createHash('sha256')
    .update(SECRET.replace(/^s/, id.slice(0, 1)))
    .digest('hex'),
  channels: ['atrium'],
  roles: ['publisher'],
  invites: true,
  ...change,
});
const env = {
  NODE_ENV: 'production',
  APP_ID: 'a'.repeat(32),
  APP_CERTIFICATE: 'b'.repeat(32),
  ACCESS_POLICY: 'invite,oidc,api-key',
  SESSION_SECRET: 'a-secret-of-the-tests-of-32-characters',
  APP_URL: 'https://calls.test',
  OIDC_ISSUER: 'https://id.test',
  OIDC_CLIENT_ID: 'parley',
  OIDC_ALLOW: '@example.com',
  API_KEYS: JSON.stringify([key('backend', {}), key('tokens', { invites: false })]),
};
const keySecret = (id: string) => SECRET.replace(/^s/, id.slice(0, 1));
const NOW = 1_700_000_000;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW * 1000, toFake: ['Date'] });
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  newProcess();
});

/** Asks for an invitation; answers its end, or why there is none. */
async function ask(headers: Record<string, string>, wish: object = {}): Promise<number | string> {
  const { invite, invitationAskSchema } = await import('./invite');
  const request = new Request('https://calls.test/api/invitations', { headers });
  const asked = invitationAskSchema.parse({ channel: 'atrium', expiresIn: 86_400, ...wish });
  return invite(request, asked).then(
    ({ expires }) => expires,
    (error: { code: string }) => error.code,
  );
}

/** Asks as somebody with a session. */
async function askAs(session: { invitation?: Partial<Invitation>; person?: Person }, wish: object = {}) {
  const [{ sessionHeader }, { newSession, withInvitation }] = await Promise.all([
    import('./cookies'),
    import('./session'),
  ]);
  const invitation = { channel: 'atrium', host: true, role: 'publisher', notBefore: 0, keyId: '1' } as const;
  const fresh = { ...newSession(), person: session.person ?? null };
  const own = session.invitation
    ? withInvitation(fresh, { ...invitation, expires: NOW + 3600, ...session.invitation })
    : fresh;
  const header = await sessionHeader(new Request('https://calls.test'), own);
  return ask({ cookie: header.split(';')[0] ?? '' }, wish);
}

const ana: Person = {
  subject: 'ana',
  name: 'Ana',
  email: 'ana@example.com',
  emailVerified: true,
  groups: [],
  until: NOW + 3600,
};

it.each([
  ['a server whose key may', 'backend', {}, NOW + 86_400],
  ['a server whose key may, to another channel', 'backend', { channel: 'attic' }, 'out-of-scope'],
  ['a server whose key may not', 'tokens', {}, 'out-of-scope'],
  ['a key that is none', 'nobody', {}, 'bad-api-key'],
])('%s', async (_, id, wish, expected) => {
  expect(await ask({ authorization: `Bearer parley_${id}_${keySecret(id)}` }, wish)).toBe(expected);
});

it('is for hosts only', async () => {
  expect(await ask({})).toBe('no-session');
  expect(await askAs({})).toBe('sign-in-needed');
  expect(await askAs({ invitation: { host: false } })).toBe('not-a-host');
  expect(await askAs({ invitation: { channel: 'attic' } })).toBe('sign-in-needed');
  expect(await askAs({ invitation: { expires: NOW } })).toBe('invitation-expired');
  expect(await askAs({ person: { ...ana, email: 'ana@example.org' } })).toBe('not-allowed');
});

it('of a host by invitation ends with their own, of one who signs in when they like', async () => {
  expect(await askAs({ invitation: {} }, { expiresIn: 60 })).toBe(NOW + 60);
  expect(await askAs({ invitation: {} })).toBe(NOW + 3600);
  expect(await askAs({ invitation: {} }, { notBefore: NOW + 3600 })).toBe('bad-request');
  expect(await askAs({ person: ana })).toBe(NOW + 86_400);
});
