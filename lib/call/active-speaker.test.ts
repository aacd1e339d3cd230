import { expect, test } from 'vitest';
import { NOBODY_SPEAKS, nextSpeakers } from './active-speaker';

const TICK = 200;

/** Who has the floor after so many stretches of [levels of Ana and Ben, seconds]. */
function floorAfter(stretches: readonly (readonly [{ ana?: number; ben?: number }, number])[]) {
  let speakers = NOBODY_SPEAKS;
  let now = 0;
  for (const [levels, seconds] of stretches) {
    const all = new Map(Object.entries(levels));
    for (const end = now + seconds * 1000; now < end; now += TICK)
      speakers = nextSpeakers(speakers, all, now);
  }
  return speakers.active;
}

test.each([
  ['nobody', [[{ ana: 0, ben: 0.02 }, 5]], null],
  ['a cough', [[{ ana: 0.15, ben: 0 }, 0.2]], null],
  ['Ana', [[{ ana: 0.3, ben: 0 }, 1]], 'ana'],
  [
    'Ana, and then silence',
    [
      [{ ana: 0.3, ben: 0 }, 1],
      [{ ana: 0, ben: 0 }, 60],
    ],
    'ana',
  ],
  [
    'Ana, and Ben a moment later',
    [
      [{ ana: 0.3, ben: 0 }, 0.6],
      [{ ana: 0, ben: 0.3 }, 0.6],
    ],
    'ana',
  ],
  [
    'Ana, then Ben',
    [
      [{ ana: 0.3, ben: 0 }, 3],
      [{ ana: 0, ben: 0.3 }, 3],
    ],
    'ben',
  ],
  [
    'Ana, with Ben as loud',
    [
      [{ ana: 0.3, ben: 0 }, 3],
      [{ ana: 0.3, ben: 0.35 }, 9],
    ],
    'ana',
  ],
  [
    'Ana, shouted down by Ben',
    [
      [{ ana: 0.2, ben: 0 }, 3],
      [{ ana: 0.2, ben: 0.5 }, 3],
    ],
    'ben',
  ],
  [
    'Ana, who leaves',
    [
      [{ ana: 0.3, ben: 0 }, 3],
      [{ ben: 0 }, 3],
    ],
    null,
  ],
] as const)('%s', (_, stretches, active) => {
  expect(floorAfter(stretches)).toBe(active);
});
