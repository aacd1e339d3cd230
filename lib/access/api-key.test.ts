import { describe, expect, it } from 'vitest';
import type { ApiKey } from '@/lib/env/api-keys';
import type { TokenAsk } from './admit';
import { apiKeyOf, checkScope, fitsPattern, hashOf } from './api-key';

const secret = 's'.repeat(43);
const key: ApiKey = {
  id: 'backend',
  hash: hashOf(secret),
  channels: ['team-*', 'lobby'],
  roles: ['publisher'],
  services: ['rtc'],
  invites: false,
};
const other: ApiKey = { ...key, id: 'other', hash: hashOf('o'.repeat(43)) };
const send = (authorization?: string) =>
  apiKeyOf(new Request('http://parley.test', { headers: authorization ? { authorization } : {} }), [
    other,
    key,
  ]);

describe('the key of a request', () => {
  it('is found, or is none', () => {
    expect(send(`Bearer parley_backend_${secret}`)).toBe(key);
    expect(send(`bearer parley_backend_${secret}`)).toBe(key);
    expect(send()).toBeNull();
  });

  it.each([
    `Bearer parley_backend_${'t'.repeat(43)}`,
    `Bearer parley_other_${secret}`,
    `Bearer parley_nobody_${secret}`,
    `Bearer parley_backend_${key.hash}`,
    `Basic parley_backend_${secret}`,
    `Bearer ${secret}`,
    'Bearer parley_backend_',
    'Bearer',
  ])('is refused: %s', (header) => {
    expect(() => send(header)).toThrow('The API key is unknown');
  });
});

it.each([
  ['team-*', 'team-', true],
  ['team-*', 'team-a', true],
  ['team-*', 'xteam-a', false],
  ['*', 'anything', true],
  ['lobby', 'lobby', true],
  ['lobby', 'lobby2', false],
  ['*-eu', 'team-eu', true],
  ['*-eu', 'team-eu2', false],
  ['a*b*c', 'abc', true],
  ['a*b*c', 'a-b-b-c', true],
  ['a*b*c', 'acb', false],
  ['ab*ba', 'aba', false],
  ['a.c', 'abc', false],
  ['(*', '(x', true],
])('the pattern %s fits %s: %s', (pattern, channel, fits) => {
  expect(fitsPattern(pattern, channel)).toBe(fits);
});

describe('the scope of a key', () => {
  const asked: TokenAsk = {
    services: ['rtc'],
    channelName: 'team-a',
    role: 'publisher',
    uid: 7,
    expiresIn: 86_400,
  };
  it.each<[Partial<TokenAsk>, Partial<ApiKey>, boolean]>([
    [{}, {}, true],
    [{ channelName: 'lobby' }, {}, true],
    [{ channelName: 'attic' }, {}, false],
    [{ role: 'subscriber' }, {}, false],
    [{ role: 'subscriber' }, { roles: ['publisher', 'subscriber'] }, true],
    [{ services: ['rtc', 'rtm'] }, {}, false],
    [{ services: ['rtc', 'rtm'] }, { services: ['rtc', 'rtm'] }, true],
    [{ channelName: null, services: ['chat'] }, { services: ['chat'] }, false],
    [{ channelName: null, services: ['chat'] }, { services: ['chat'], channels: ['*'] }, true],
    [{ channelName: null, services: ['chat'], uid: null }, { services: ['chat'], channels: ['*'] }, false],
    [{ channelName: null, services: ['chat'], uid: null }, { services: ['chat-app'], channels: ['*'] }, true],
    [{ channelName: null, services: ['chat'] }, { services: ['chat-app'], channels: ['*'] }, false],
  ])('%j by %j: %s', (ask, change, good) => {
    const check = () => checkScope({ ...key, ...change }, { ...asked, ...ask });
    if (good) expect(check).not.toThrow();
    else expect(check).toThrow('does not reach this far');
  });
});
