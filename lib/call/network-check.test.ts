import { expect, test } from 'vitest';
import { rateNetwork } from './network-check';

test.each([
  [[], 'offline'],
  [[30], 'good'],
  [[200, 200, 200], 'good'],
  [[30, 40, 900], 'good'],
  [[30, 250, 260], 'fair'],
  [[500], 'fair'],
  [[501, 700, 30], 'poor'],
])('round trips of %j ms: %s', (roundTrips, quality) => {
  expect(rateNetwork(roundTrips)).toBe(quality);
});
