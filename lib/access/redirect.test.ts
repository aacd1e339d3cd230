import { expect, it } from 'vitest';
import { localPath, redirectTo } from './redirect';

it.each([
  ['/call/atrium', '/call/atrium'],
  ['/call/a%2Fb?x=1#y', '/call/a%2Fb?x=1'],
  [null, '/'],
  ['', '/'],
  ['call', '/'],
  ['https://evil.test/', '/'],
  ['//evil.test/', '/'],
  ['/\\evil.test/', '/'],
  ['/\t/evil.test/', '/'],
  ['/..//evil.test', '/'],
  ['/.//evil.test', '/'],
  ['javascript:alert(1)', '/'],
])('%j leads to %s', (path, expected) => {
  expect(localPath(path)).toBe(expected);
});

it('leads on with cookies, and tells nobody where one came from', () => {
  const { status, headers } = redirectTo('/call/atrium', ['a=1', 'b=2']);
  expect([status, headers.get('location'), headers.getSetCookie()]).toEqual([
    303,
    '/call/atrium',
    ['a=1', 'b=2'],
  ]);
  expect(headers.get('referrer-policy')).toBe('no-referrer');
});
