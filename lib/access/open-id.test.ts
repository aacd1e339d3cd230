import { expect, it } from 'vitest';
import type { OidcSettings } from '@/lib/env/oidc';
import { personOf } from './open-id';

const oidc = { groupsClaim: 'teams', lasts: 3600 } as OidcSettings;
const NOW = 1_000_000;
const nobody = {
  subject: '7',
  name: '7',
  email: null,
  emailVerified: false,
  groups: [],
  until: NOW + 3600,
};

it.each<[object, object]>([
  [{}, {}],
  [{ name: 'Ana' }, { name: 'Ana' }],
  [
    { preferred_username: 'ana', email: 'a@b.c' },
    { name: 'ana', email: 'a@b.c' },
  ],
  [{ email: 'a@b.c' }, { name: 'a@b.c', email: 'a@b.c' }],
  [{ email_verified: true }, { emailVerified: true }],
  [{ email_verified: 'true' }, { emailVerified: true }],
  [{ email_verified: 'false' }, {}],
  [{ teams: ['x', 'y'], groups: ['z'] }, { groups: ['x', 'y'] }],
  [{ teams: 'x' }, {}],
])('the claims %j tell who somebody is', (claims, expected) => {
  expect(personOf({ sub: '7', ...claims }, oidc, NOW)).toEqual({ ...nobody, ...expected });
});
