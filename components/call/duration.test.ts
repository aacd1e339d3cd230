import { expect, test } from 'vitest';
import { clockDuration } from './duration';

test.each([
  [-1, '0:00'],
  [42.9, '0:42'],
  [725, '12:05'],
  [3723, '1:02:03'],
])('%d s is %s', (seconds, shown) => {
  expect(clockDuration(seconds)).toBe(shown);
});
