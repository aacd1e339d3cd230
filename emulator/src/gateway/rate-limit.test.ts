import { expect, test } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

test('so many messages pass in a second, and as many in the next', () => {
  const limit = createRateLimit({ messages: 2, bytes: 1000 });
  expect([0, 500, 999].map((now) => limit.admits(1, now))).toEqual([true, true, false]);
  expect([1000, 1100, 1200].map((now) => limit.admits(1, now))).toEqual([true, true, false]);
});

test('so many bytes pass in a second; what does not fit is not counted', () => {
  const limit = createRateLimit({ messages: 100, bytes: 1000 });
  expect([600, 401, 400, 1].map((bytes) => limit.admits(bytes, 0))).toEqual([true, false, true, false]);
});
