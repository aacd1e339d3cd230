import { describe, expect, it } from 'vitest';
import type { Policy } from '@/lib/env/access';
import type { OidcSettings } from '@/lib/env/oidc';
import { ruleFits } from './person-rules';
import type { Invitation, Person, Session } from './session';
import { standingIn } from './standing';

const NOW = 1_000_000;
const oidc: OidcSettings = {
  issuer: new URL('https://id.test'),
  clientId: 'parley',
  clientSecret: null,
  name: null,
  allow: ['@example.com'],
  hosts: ['group:hosts'],
  groupsClaim: 'groups',
  trustEmail: false,
  lasts: 3600,
};
const person: Person = {
  subject: '7',
  name: 'Ana',
  email: 'ana@example.com',
  emailVerified: true,
  groups: [],
  until: NOW + 3600,
};
const invitation: Invitation = {
  channel: 'atrium',
  host: false,
  role: 'publisher',
  notBefore: 0,
  expires: NOW + 60,
  keyId: '2',
};
const nobody: Session = { id: 'x', person: null, invitations: [] };
const invited = (change: Partial<Invitation>): Session => ({
  ...nobody,
  invitations: [{ ...invitation, ...change }],
});
const signedIn = (change: Partial<Person>): Session => ({ ...nobody, person: { ...person, ...change } });

function standing(policies: Policy[], session: Session | null, channel = 'atrium') {
  const rules = { policies: new Set(policies), oidc, inviteKeyIds: ['2', '3'] as [string, string] };
  const found = standingIn(session, channel, rules, NOW);
  if (typeof found === 'string') return found;
  const { by: _, ...rest } = found;
  return rest;
}
const guest = (until: number | null) => ({ host: false, role: 'publisher', until });
const host = (until: number | null) => ({ host: true, role: 'publisher', until });

describe('open', () => {
  it.each([null, nobody, signedIn({}), invited({ expires: NOW - 1 })])('lets anybody in: %j', (session) => {
    expect(standing(['open'], session)).toEqual(guest(null));
  });
});

describe('invite', () => {
  it.each([
    ['a stranger', null, 'invitation-needed'],
    ['a session without one', nobody, 'invitation-needed'],
    ['a guest', invited({}), guest(NOW + 60)],
    ['a host', invited({ host: true }), host(NOW + 60)],
    ['one who only listens', invited({ role: 'subscriber' }), { ...guest(NOW + 60), role: 'subscriber' }],
    ['in its last second', invited({ expires: NOW + 1 }), guest(NOW + 1)],
    ['at its end', invited({ expires: NOW }), 'invitation-expired'],
    ['at its beginning', invited({ notBefore: NOW }), guest(NOW + 60)],
    ['before its beginning', invited({ notBefore: NOW + 1 }), 'invitation-early'],
    ['with the next key', invited({ keyId: '3' }), guest(NOW + 60)],
    ['with a key that was taken away', invited({ keyId: '1' }), 'invitation-expired'],
    ['for another channel', invited({ channel: 'attic' }), 'invitation-needed'],
    ['somebody who signed in', signedIn({}), 'invitation-needed'],
  ])('%s', (_, session, expected) => {
    expect(standing(['invite'], session)).toEqual(expected);
  });

  it('takes the best of several', () => {
    const invitations = [
      { ...invitation, expires: NOW + 9000 },
      { ...invitation, host: true },
      { ...invitation, expires: NOW - 1 },
    ];
    expect(standing(['invite'], { ...nobody, invitations })).toEqual(host(NOW + 60));
  });
});

describe('oidc', () => {
  it.each([
    ['a stranger', null, 'sign-in-needed'],
    ['a session', nobody, 'sign-in-needed'],
    ['somebody of the domain', signedIn({}), guest(NOW + 3600)],
    ['a host', signedIn({ groups: ['hosts'] }), host(NOW + 3600)],
    ['when the sign-in has ended', signedIn({ until: NOW }), 'sign-in-needed'],
    ['somebody else', signedIn({ email: 'ana@example.org' }), 'not-allowed'],
    ['a host of another domain', signedIn({ email: 'ana@example.org', groups: ['hosts'] }), 'not-allowed'],
    ['with an invitation', invited({}), 'sign-in-needed'],
  ])('%s', (_, session, expected) => {
    expect(standing(['oidc'], session)).toEqual(expected);
  });
});

describe('several together', () => {
  it.each<[Policy[], Session | null, unknown]>([
    [['invite', 'oidc'], nobody, 'sign-in-needed'],
    [['invite', 'oidc'], invited({ expires: NOW }), 'invitation-expired'],
    [['invite', 'oidc'], invited({}), guest(NOW + 60)],
    [['invite', 'oidc'], signedIn({}), guest(NOW + 3600)],
    [['invite', 'oidc'], { ...signedIn({}), ...invited({ host: true }) }, host(NOW + 60)],
    [['open', 'invite'], invited({ host: true }), host(NOW + 60)],
    [['open', 'oidc'], signedIn({ email: null }), guest(null)],
    [['api-key'], nobody, 'key-needed'],
    [['api-key', 'invite'], nobody, 'invitation-needed'],
  ])('%j', (policies, session, expected) => {
    expect(standing(policies, session)).toEqual(expected);
  });
});

describe('the rules for people', () => {
  it.each([
    ['*', { email: null }, true],
    ['@example.com', {}, true],
    ['@EXAMPLE.com', {}, true],
    ['@example.com', { email: 'ana@EXAMPLE.COM' }, true],
    ['@example.com', { email: 'ana@sub.example.com' }, false],
    ['@example.com', { email: 'ana@example.com@evil.test' }, false],
    ['@example.com', { email: 'ana@notexample.com' }, false],
    ['@example.com', { emailVerified: false }, false],
    ['@example.com', { email: null }, false],
    ['ana@example.com', {}, true],
    ['ana@example.com', { email: 'hanna@example.com' }, false],
    ['ana@example.com', { emailVerified: false }, false],
    ['group:staff', { groups: ['staff'] }, true],
    ['group:staff', { groups: ['staff-of-others'] }, false],
  ])('%s fits %j: %s', (rule, change, fits) => {
    expect(ruleFits([rule], { ...person, ...change }, oidc)).toBe(fits);
  });

  it('takes an unverified address when told to trust the provider', () => {
    expect(ruleFits(['@example.com'], { ...person, emailVerified: false }, { trustEmail: true })).toBe(true);
  });
});
