import { expect, test } from 'vitest';
import { chimeBetween } from './chime-between';

const crowd = Array.from({ length: 30 }, (_, index) => index);

test.each([
  ['nobody', [], [], null],
  ['the same', [1], [1], null],
  ['one more', [1], [1, 2], 'joined'],
  ['one less', [1, 2], [2], 'left'],
  ['one for another', [1], [2], 'joined'],
  ['one more in a crowd', crowd, [...crowd, 30], null],
])('%s', (_, before, now, chime) => {
  expect(chimeBetween(new Set(before), new Set(now))).toBe(chime);
});
