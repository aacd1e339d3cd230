import { expect, test } from 'vitest';
import { chooseFit, drawnWidth } from './fit';

const CAMERA = 4 / 3;
const WIDE = 16 / 9;
const PHONE = 9 / 16;

test.each([
  ['a camera in its own shape', CAMERA, CAMERA, 'cover'],
  ['a camera in a wide tile', CAMERA, WIDE, 'cover'],
  ['a camera in an upright tile', CAMERA, 0.8, 'cover'],
  ['a wide camera in an upright tile', WIDE, 0.8, 'cover'],
  ['a wide camera on a whole phone', WIDE, 0.5, 'contain'],
  ['a phone in a wide tile', PHONE, WIDE, 'contain'],
  ['a phone in a camera’s tile', PHONE, CAMERA, 'contain'],
  ['a phone in an upright tile', PHONE, 0.7, 'cover'],
  ['a phone on a phone', PHONE, PHONE, 'cover'],
])('%s', (_, picture, tile, fit) => {
  expect(chooseFit(picture, tile)).toBe(fit);
});

test.each([
  ['a camera that fills a wide tile', CAMERA, { width: 1600, height: 900 }, 1600],
  ['a camera whose sides are cut off', CAMERA, { width: 300, height: 375 }, 500],
  ['a phone shown whole', PHONE, { width: 1600, height: 900 }, 506.25],
])('%s is drawn so wide', (_, picture, tile, width) => {
  expect(drawnWidth(picture, tile)).toBeCloseTo(width);
});
