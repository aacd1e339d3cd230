import { describe, expect, it } from 'vitest';
import { median, quantile, spreadOf } from './statistics.ts';

describe('median', () => {
  it.each([
    [[5], 5],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
  ])('of %j is %d', (samples, expected) => {
    expect(median(samples)).toBe(expected);
  });
});

describe('quantile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it.each([
    [0, 1],
    [0.5, 50],
    [0.95, 95],
    [0.99, 99],
    [1, 100],
  ])('%d of 1 to 100 is %d', (share, expected) => {
    expect(quantile(hundred, share)).toBe(expected);
  });
});

describe('spreadOf', () => {
  it('tells the ends, the middle and what 95 of 100 stay below', () => {
    expect(spreadOf([10, 30, 20])).toEqual({ min: 10, median: 20, p95: 30, max: 30 });
  });
});
