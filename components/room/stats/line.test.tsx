import { expect, test } from 'vitest';
import { linePath, roundTop } from './line';

const CHART = { slots: 5, top: 10, width: 40, height: 20 };

test.each([
  ['nothing', [], ''],
  ['one value, at the right', [5], 'M40.0 10.0'],
  ['a full chart', [0, 10, 5, 0, 10], 'M0.0 20.0L10.0 0.0L20.0 10.0L30.0 20.0L40.0 0.0'],
  ['a gap', [10, null, 10], 'M20.0 0.0M40.0 0.0'],
  ['a value beyond the upper edge', [10, 99], 'M30.0 0.0L40.0 0.0'],
])('%s', (_, values, path) => {
  expect(linePath(values, CHART)).toBe(path);
});

test.each([
  [[], 100, 100],
  [[3, null], 100, 100],
  [[101], 100, 200],
  [[450], 100, 500],
  [[501], 100, 1000],
  [[1000], 100, 1000],
  [[0.03], 0.01, 0.05],
])('%j have a round top of at least %d: %d', (values, least, top) => {
  expect(roundTop(values, least)).toBeCloseTo(top);
});
