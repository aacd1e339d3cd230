import type { Received } from '../media/incoming.ts';

export interface PictureSize {
  width: number;
  height: number;
}

const START_CODE = Buffer.from([0x9d, 0x01, 0x2a]);
/** RFC 7741: the longest payload descriptor, then the frame tag. */
const LONGEST_LEAD = 6 + 3;
/** Above the 14 bits of the size are two for a scale that nobody uses. */
const SIZE_BITS = 0x3fff;

/**
 * The size of the picture that a key frame begins: VP8 writes it behind a start code (RFC 6386, 9.1). It is what is
 * sent, which may be less than what was asked for. Null for other codecs and for anything else.
 */
export function pictureSize(keyFrame: Received['keyFrame']): PictureSize | null {
  if (keyFrame?.codec !== 'vp8') return null;
  const { payload } = keyFrame;
  const start = payload.subarray(0, LONGEST_LEAD + START_CODE.length).indexOf(START_CODE);
  const size = start + START_CODE.length;
  if (start < 0 || payload.length < size + 4) return null;
  return {
    width: payload.readUInt16LE(size) & SIZE_BITS,
    height: payload.readUInt16LE(size + 2) & SIZE_BITS,
  };
}
