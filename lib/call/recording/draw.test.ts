import { expect, test } from 'vitest';
import { place } from './draw';

const box = { x: 100, y: 50, width: 200, height: 100 };

test.each([
  [
    'a wide picture fills a box',
    { width: 400, height: 100 },
    false,
    { x: 0, y: 50, width: 400, height: 100 },
  ],
  [
    'a tall picture fills a box',
    { width: 100, height: 100 },
    false,
    { x: 100, y: 0, width: 200, height: 200 },
  ],
  [
    'a wide picture is whole in it',
    { width: 400, height: 100 },
    true,
    { x: 100, y: 75, width: 200, height: 50 },
  ],
  [
    'a tall picture is whole in it',
    { width: 100, height: 100 },
    true,
    { x: 150, y: 50, width: 100, height: 100 },
  ],
])('%s', (_, shape, whole, area) => {
  expect(place(box, shape, whole)).toEqual(area);
});
