import { expect, test } from 'vitest';
import { withDuration } from './webm-duration';

const EBML = [0x1a, 0x45, 0xdf, 0xa3, 0x81, 0x00];
const SEGMENT = [0x18, 0x53, 0x80, 0x67, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
const SCALE = [0x2a, 0xd7, 0xb1, 0x83, 0x0f, 0x42, 0x40];
const APP = [0x4d, 0x80, 0x82, 0x43, 0x68];
const INFO = [0x15, 0x49, 0xa9, 0x66, 0x80 + SCALE.length + APP.length, ...SCALE, ...APP];
const TRACKS = [0x16, 0x54, 0xae, 0x6b, 0x81, 0x00];
const head = (...parts: number[][]) => new Uint8Array(parts.flat());

test('the length is put at the end of Info, and what follows stays', () => {
  const file = head(EBML, SEGMENT, INFO, TRACKS);
  const fixed = withDuration(file, 1500);
  expect(fixed?.replaces).toBe(EBML.length + SEGMENT.length + INFO.length);
  const bytes = fixed?.bytes ?? new Uint8Array();
  expect([...bytes.subarray(0, 18)]).toEqual([...EBML, ...SEGMENT]);
  const view = new DataView(bytes.buffer);
  expect(view.getUint32(18)).toBe(0x1549a966);
  expect(view.getBigUint64(22)).toBe((1n << 56n) | 23n);
  expect([...bytes.subarray(30, 42)]).toEqual([...SCALE, ...APP]);
  expect([...bytes.subarray(42, 45)]).toEqual([0x44, 0x89, 0x88]);
  expect(view.getFloat64(45)).toBe(1500);
  expect(bytes.length).toBe(53);
});

test.each([
  ['nothing', head()],
  ['something else', head([1, 2, 3, 4, 5])],
  ['no Info', head(EBML, SEGMENT, TRACKS)],
  ['half an Info', head(EBML, SEGMENT, INFO.slice(0, 8))],
  ['a segment of known size', head(EBML, [0x18, 0x53, 0x80, 0x67, 0x90], INFO)],
  ['a length already', head(EBML, SEGMENT, [0x15, 0x49, 0xa9, 0x66, 0x84, 0x44, 0x89, 0x81, 0x00])],
])('a file with %s is left as it is', (_, file) => {
  expect(withDuration(file, 1500)).toBeNull();
});
