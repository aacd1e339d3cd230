import { expect, test } from 'vitest';
import { coveringPart, opacity } from './compositor';

test.each([
  [0, 0],
  [0.25, 0],
  [0.5, 0.5],
  [0.75, 1],
  [1, 1],
])('where the model is %d sure, the person is %d opaque', (confidence, expected) => {
  expect(opacity(confidence)).toBeCloseTo(expected);
});

test('the surer the model, the more opaque the person', () => {
  const steps = Array.from({ length: 21 }, (_, index) => opacity(index / 20));
  expect(steps).toEqual([...steps].sort((one, other) => one - other));
});

test.each([
  ['as wide', { width: 640, height: 360 }, { x: 0, y: 0, width: 1280, height: 720 }],
  ['narrower', { width: 640, height: 480 }, { x: 160, y: 0, width: 960, height: 720 }],
  ['upright', { width: 480, height: 640 }, { x: 370, y: 0, width: 540, height: 720 }],
  ['wider', { width: 640, height: 180 }, { x: 0, y: 180, width: 1280, height: 360 }],
])('a picture fills a shape that is %s', (_, shape, part) => {
  expect(coveringPart({ width: 1280, height: 720 }, shape)).toEqual(part);
});
