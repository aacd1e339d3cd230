import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseGrid } from './grid-layout';

const PHONE = { width: 296, height: 440 };
const PHONE_ON_ITS_SIDE = { width: 716, height: 240 };
const LAPTOP = { width: 1416, height: 760 };
const TALL = { width: 1050, height: 1750 };
const WIDE = { width: 3400, height: 1300 };
const UHD = { width: 3816, height: 2020 };

test.each([
  ['a phone', PHONE, 1, '1×1'],
  ['a phone', PHONE, 2, '1×2'],
  ['a phone', PHONE, 3, '1×3'],
  ['a phone', PHONE, 4, '2×2'],
  ['a phone', PHONE, 6, '2×3'],
  ['a phone', PHONE, 9, '2×5'],
  ['a phone on its side', PHONE_ON_ITS_SIDE, 2, '2×1'],
  ['a phone on its side', PHONE_ON_ITS_SIDE, 3, '3×1'],
  ['a phone on its side', PHONE_ON_ITS_SIDE, 5, '3×2'],
  ['a laptop', LAPTOP, 1, '1×1'],
  ['a laptop', LAPTOP, 2, '2×1'],
  ['a laptop', LAPTOP, 3, '2×2'],
  ['a laptop', LAPTOP, 4, '2×2'],
  ['a laptop', LAPTOP, 5, '3×2'],
  ['a laptop', LAPTOP, 9, '3×3'],
  ['a laptop', LAPTOP, 17, '5×4'],
  ['a tall screen', TALL, 2, '1×2'],
  ['a tall screen', TALL, 5, '2×3'],
  ['a wide screen', WIDE, 4, '2×2'],
  ['4K', UHD, 1, '1×1'],
  ['4K', UHD, 49, '9×6'],
  ['nothing', { width: 0, height: 0 }, 3, '1×3'],
  ['a laptop, of nobody', LAPTOP, 0, '1×1'],
])('on %s (%o), %i: %s', (_, stage, count, expected) => {
  const { columns, rows } = chooseGrid(count, stage, 8);
  expect(`${columns}×${rows}`).toBe(expected);
});

test('every tile fits on the stage, whatever its size, and none has an odd shape', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.record({ width: fc.integer({ min: 296, max: 3840 }), height: fc.integer({ min: 150, max: 2160 }) }),
      (count, stage) => {
        const { columns, rows, tile } = chooseGrid(count, stage, 8);
        expect(columns * rows).toBeGreaterThanOrEqual(count);
        expect(columns * tile.width + 8 * (columns - 1)).toBeLessThanOrEqual(stage.width);
        expect(rows * tile.height + 8 * (rows - 1)).toBeLessThanOrEqual(stage.height);
        expect(tile.width).toBeGreaterThan(0);
        expect(tile.height).toBeGreaterThan(0);
      },
    ),
  );
});
