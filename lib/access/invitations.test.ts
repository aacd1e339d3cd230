import { expect, it } from 'vitest';
import { Secret } from '@/lib/secret';
import { readInvitation, writeInvitation } from './invitations';

const secret = new Secret('the secret of these tests, 32 chars');
const keys = { sessionSecrets: [secret], inviteKeyIds: ['2'] } as const;
const invitation = {
  channel: 'a b!#$%&()+-:;<=.>?@[]^_{}|~,',
  host: true,
  role: 'subscriber',
  notBefore: 5,
  expires: 9,
} as const;
type Keys = Parameters<typeof readInvitation>[1];

it.each([invitation, { ...invitation, host: false, role: 'publisher', notBefore: 0 } as const])(
  'says what was written: %j',
  async (each) => {
    const text = await writeInvitation(each, keys);
    expect(text).toMatch(/^[\w.-]+$/);
    expect(await readInvitation(text, keys)).toEqual({ ...each, keyId: '2' });
  },
);

it.each<[string, Keys, boolean]>([
  ['after the next key came', { ...keys, inviteKeyIds: ['3', '2'] }, true],
  ['after its key was taken away', { ...keys, inviteKeyIds: ['3'] }, false],
  ['while the old secret is kept', { ...keys, sessionSecrets: [new Secret('n'.repeat(32)), secret] }, true],
  ['after the secret was replaced', { ...keys, sessionSecrets: [new Secret('n'.repeat(32))] }, false],
])('%s', async (_, later, good) => {
  const text = await writeInvitation(invitation, keys);
  expect((await readInvitation(text, later)) !== null).toBe(good);
});

it('is void when anything in it was changed', async () => {
  const [header = '', , signature = ''] = (await writeInvitation(invitation, keys)).split('.');
  const payload = Buffer.from(JSON.stringify({ c: 'attic', h: 1, exp: 9 })).toString('base64url');
  expect(await readInvitation(`${header}.${payload}.${signature}`, keys)).toBeNull();
  const none = Buffer.from(JSON.stringify({ alg: 'none', kid: '2' })).toString('base64url');
  expect(await readInvitation(`${none}.${payload}.`, keys)).toBeNull();
  for (const text of ['', 'a', 'a.b.c', '..']) expect(await readInvitation(text, keys)).toBeNull();
});
