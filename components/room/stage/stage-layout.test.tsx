import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CROWD,
  gridCapacity,
  mostTiles,
  nearestCorner,
  placeFloating,
  placeGrid,
  placeSpotlight,
  type Rect,
  type Size,
  stripCapacity,
} from './stage-layout';

const PHONE = { width: 336, height: 500 };
const PHONE_ON_ITS_SIDE = { width: 616, height: 240 };
const LAPTOP = { width: 1416, height: 780 };
const WIDE = { width: 2536, height: 1310 };

test.each([
  ['a phone', PHONE, 8, 3],
  ['a phone on its side', PHONE_ON_ITS_SIDE, 6, 2],
  ['a laptop', LAPTOP, 49, 4],
  ['a wide screen', WIDE, 49, 6],
  ['nothing', { width: 0, height: 0 }, 1, 1],
])('on %s (%o) a page has room for %i, and %i beside a large one', (_, stage, grid, strip) => {
  expect(gridCapacity(stage, CROWD)).toBe(grid);
  expect(stripCapacity(stage)).toBe(strip);
});

test.each([
  [2, 16, 16],
  [2, 17, 12],
  [4, 49, 25],
  [8, 49, 49],
])('with %i cores and %i people a page shows at most %i', (cores, people, most) => {
  expect(mostTiles(cores, people)).toBe(most);
  expect(gridCapacity(WIDE, mostTiles(cores, people))).toBe(most);
});

const stages = fc.record({
  width: fc.integer({ min: 296, max: 3840 }),
  height: fc.integer({ min: 150, max: 2160 }),
});

function expectRoom(rects: readonly Rect[], stage: Size): void {
  for (const { left, top, width, height } of rects) {
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
    expect(Math.min(width, height)).toBeGreaterThan(0);
    expect(left + width).toBeLessThanOrEqual(stage.width);
    expect(top + height).toBeLessThanOrEqual(stage.height);
  }
  const overlap = rects.some((one, index) =>
    rects
      .slice(index + 1)
      .some(
        (other) =>
          one.left < other.left + other.width &&
          other.left < one.left + one.width &&
          one.top < other.top + other.height &&
          other.top < one.top + one.height,
      ),
  );
  expect(overlap).toBe(false);
}

test('a full page of tiles has room on the stage, and none lies on another', () => {
  fc.assert(
    fc.property(stages, fc.integer({ min: 1, max: 49 }), (stage, wanted) => {
      const count = Math.min(wanted, gridCapacity(stage, CROWD));
      const rects = placeGrid(count, stage);
      expect(rects).toHaveLength(count);
      expectRoom(rects, stage);
    }),
  );
});

test('so does a large one with all those beside it, and it has most of the stage', () => {
  fc.assert(
    fc.property(stages, fc.integer({ min: 0, max: 20 }), (stage, wanted) => {
      const count = Math.min(wanted, stripCapacity(stage));
      const { large, beside } = placeSpotlight(count, stage);
      expect(beside).toHaveLength(count);
      expectRoom([large, ...beside], stage);
      expect(large.width * large.height).toBeGreaterThan(stage.width * stage.height * 0.45);
    }),
  );
});

test('a floating picture stays in its corner, and let go near another is in that one', () => {
  for (const x of ['left', 'right'] as const) {
    for (const y of ['top', 'bottom'] as const) {
      const rect = placeFloating({ x, y }, 4 / 3, LAPTOP);
      expectRoom([rect], LAPTOP);
      expect(nearestCorner(rect, LAPTOP)).toEqual({ x, y });
    }
  }
  const upright = placeFloating({ x: 'left', y: 'top' }, 9 / 16, PHONE);
  expect(upright.height).toBeGreaterThan(upright.width);
});
