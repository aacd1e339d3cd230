import { expect, test } from 'vitest';
import { createAllowance } from './allowance';

test('a burst is allowed, then so much a second, and a pause does not add up to more than a burst', () => {
  let now = 0;
  const allowance = createAllowance(2, 3, () => now);
  const spent = (tries: number) =>
    Array.from({ length: tries }, () => allowance.spend()).filter(Boolean).length;
  expect(spent(10)).toBe(3);
  now += 500;
  expect(spent(10)).toBe(1);
  now += 60_000;
  expect(spent(10)).toBe(3);
});
