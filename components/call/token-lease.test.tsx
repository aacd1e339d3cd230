import { expect, test } from 'vitest';
import { isFresh } from './token-lease';

const lease = { token: '007', until: 10_000 };

test.each([
  ['none', undefined, 0, false],
  ['one in its life', lease, 9_999, true],
  ['one at its end', lease, 10_000, false],
  ['one after a long sleep', lease, 9_000_000, false],
])('a token may be used: %s', (_, token, now, fresh) => {
  expect(isFresh(token, now)).toBe(fresh);
});
