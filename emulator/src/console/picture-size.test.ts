import { expect, it } from 'vitest';
import { pictureSize } from './picture-size.ts';

/** A descriptor with a 15-bit picture number, a frame tag, the start code, 640 × 480. */
const begin = [0x90, 0x80, 0x80, 0x01, 0x10, 0x02, 0x00, 0x9d, 0x01, 0x2a, 0x80, 0x02, 0xe0, 0x01, 0x00];
const vp8 = (bytes: number[]) => ({ codec: 'vp8', payload: Buffer.from(bytes) });

it('is read from the beginning of a VP8 key frame', () => {
  expect(pictureSize(vp8(begin))).toEqual({ width: 640, height: 480 });
});

it('leaves the scale out', () => {
  expect(pictureSize(vp8(begin.with(11, 0x42)))).toEqual({ width: 640, height: 480 });
});

it.each([
  ['nothing yet', null],
  ['another codec', { codec: 'vp9', payload: Buffer.from(begin) }],
  ['a cut packet', vp8(begin.slice(0, 12))],
  ['no key frame', vp8(begin.map(() => 0))],
  ['no bytes', vp8([])],
])('is unknown for %s', (_, keyFrame) => {
  expect(pictureSize(keyFrame)).toBeNull();
});
