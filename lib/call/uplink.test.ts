import { expect, test } from 'vitest';
import { UPLINK_START, watchUplink } from './uplink';

/** The level after so many pairs of [quality, seconds], measured every two seconds. */
function levelAfter(weather: readonly (readonly [number, number])[]) {
  let watch = UPLINK_START;
  let now = 0;
  for (const [quality, seconds] of weather) {
    for (const end = now + seconds * 1000; now < end; now += 2000) watch = watchUplink(watch, quality, now);
  }
  return watch.level;
}

test.each([
  ['good', [[1, 60]], 'full'],
  ['unknown', [[0, 60]], 'full'],
  ['bad for a moment', [[5, 6]], 'full'],
  [
    'bad, with a break',
    [
      [5, 6],
      [3, 2],
      [5, 6],
    ],
    'full',
  ],
  ['bad', [[4, 8]], 'smaller'],
  ['bad for long', [[5, 30]], 'burdened'],
  [
    'bad, then fair',
    [
      [5, 8],
      [3, 120],
    ],
    'smaller',
  ],
  [
    'bad, then good for a while',
    [
      [5, 8],
      [1, 12],
    ],
    'smaller',
  ],
  [
    'bad, then good',
    [
      [5, 8],
      [2, 22],
    ],
    'full',
  ],
  [
    'bad for long, then good',
    [
      [5, 30],
      [1, 24],
    ],
    'smaller',
  ],
  [
    'bad for long, then good for long',
    [
      [5, 30],
      [1, 60],
    ],
    'full',
  ],
] as const)('a network that is %s', (_, weather, level) => {
  expect(levelAfter(weather)).toBe(level);
});
