import { beforeEach, expect, it, vi } from 'vitest';
import { newProcess } from '@/lib/testing/new-process';
import type { Session } from './session';

const env = {
  NODE_ENV: 'production',
  APP_ID: 'a'.repeat(32),
  APP_CERTIFICATE: 'b'.repeat(32),
  ACCESS_POLICY: 'invite,oidc',
  SESSION_SECRET: 'a-secret-of-the-tests-of-32-characters',
  APP_URL: 'https://calls.test',
  OIDC_ISSUER: 'https://id.test',
  OIDC_CLIENT_ID: 'parley',
  OIDC_ALLOW: '@example.com',
  OIDC_HOSTS: 'ana@example.com',
};

beforeEach(() => {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  newProcess();
});

const later = Math.floor(Date.now() / 1000) + 3600;

const signedIn = (name: string): Session => ({
  id: name,
  invitations: [],
  person: {
    subject: name,
    name,
    email: `${name.toLowerCase()}@example.com`,
    emailVerified: true,
    groups: [],
    until: later,
  },
});

const invited = (id: string): Session => ({
  id,
  person: null,
  invitations: [
    { channel: 'atrium', host: false, role: 'publisher', notBefore: 0, expires: later, keyId: '1' },
  ],
});

it('tells a host who waits: by the name of their account, whatever they call themselves, or as a guest', async () => {
  const [{ doDoorAction }, { doorView }] = await Promise.all([import('./door-actions'), import('./door')]);
  const act = (session: Session, asked: Parameters<typeof doDoorAction>[2]) =>
    doDoorAction('atrium', session, asked);
  const ana = signedIn('Ana');
  await act(ana, { action: 'waiting-room', on: true });
  await act(signedIn('Ben'), { action: 'knock', name: 'Ana' });
  await act(invited('eve'), { action: 'knock', name: 'Ana' });
  const { hosting } = await doorView('atrium', ana);
  const told = hosting?.waiting.map(({ name, guest }) => ({ name, guest }));
  expect(told).toHaveLength(2);
  expect(told).toContainEqual({ name: 'Ben', guest: false });
  expect(told).toContainEqual({ name: 'Ana', guest: true });
});
