import { expect, test } from 'vitest';
import { beginsKeyFrame } from './key-frame.ts';

test.each<[string, string, number[], boolean]>([
  ['vp8', 'a key frame without extensions', [0x10, 0x00], true],
  ['vp8', 'a key frame with a 15-bit picture id and more', [0x90, 0xe0, 0x80, 0x01, 0x05, 0x20, 0x00], true],
  ['vp8', 'a key frame with a 7-bit picture id', [0x90, 0x80, 0x11, 0x00], true],
  ['vp8', 'a delta frame', [0x90, 0x80, 0x11, 0x01], false],
  ['vp8', 'the middle of a key frame', [0x80, 0x80, 0x11, 0x00], false],
  ['vp8', 'a later partition', [0x91, 0x80, 0x11, 0x00], false],
  ['vp8', 'nothing', [], false],
  ['vp8', 'a descriptor alone', [0x10], false],
  ['vp9', 'a key frame', [0x88], true],
  ['vp9', 'a predicted frame', [0xc8], false],
  ['vp9', 'the middle of a frame', [0x80], false],
  ['vp9', 'the lowest layer of a key picture', [0xa8, 0x81, 0x05, 0x00], true],
  ['vp9', 'a higher layer of it', [0xa8, 0x81, 0x05, 0x03], false],
  ['vp9', 'a higher layer of it, with a short picture id', [0xa8, 0x11, 0x03], false],
  ['h264', 'a parameter set', [0x67], true],
  ['h264', 'an IDR slice', [0x65], true],
  ['h264', 'parameter sets together', [0x78, 0x00, 0x04, 0x67], true],
  ['h264', 'the start of an IDR slice in fragments', [0x7c, 0x85], true],
  ['h264', 'a later fragment of it', [0x7c, 0x05], false],
  ['h264', 'another slice', [0x41], false],
  ['av1', 'the start of a sequence', [0x18], true],
  ['av1', 'another frame', [0x10], false],
  ['h265', 'anything of a codec that is not known', [0x00], true],
  ['constructor', 'a name that is no codec', [0x00], true],
])('%s: %s', (codec, _, bytes, expected) => {
  expect(beginsKeyFrame(codec, Buffer.from(bytes))).toBe(expected);
});
