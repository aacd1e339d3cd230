/** Whether an RTP payload begins a key frame, by codec. A packet in the middle of a frame never does. */
type Detector = (payload: Buffer) => boolean;

const byteAt = (payload: Buffer, index: number) => payload[index] ?? 0;

/** RFC 7741: a descriptor of 1 to 6 bytes, then a payload header whose lowest bit is 0 in a key frame. */
const vp8: Detector = (payload) => {
  const first = byteAt(payload, 0);
  const startsFrame = (first & 0x1f) === 0x10;
  let offset = 1;
  if (first & 0x80) {
    const extension = byteAt(payload, 1);
    offset = 2;
    if (extension & 0x80) offset += byteAt(payload, 2) & 0x80 ? 2 : 1;
    if (extension & 0x40) offset += 1;
    if (extension & 0x30) offset += 1;
  }
  return startsFrame && offset < payload.length && (byteAt(payload, offset) & 1) === 0;
};

/**
 * RFC 9628: neither predicted from another picture (P) nor within a frame (B marks its start), and of the lowest spatial
 * layer, since the others of a key picture build on it.
 */
const vp9: Detector = (payload) => {
  const first = byteAt(payload, 0);
  if ((first & 0x48) !== 0x08) return false;
  const hasLayers = (first & 0x20) !== 0;
  const pictureId = first & 0x80 ? (byteAt(payload, 1) & 0x80 ? 2 : 1) : 0;
  return !hasLayers || ((byteAt(payload, 1 + pictureId) >> 1) & 0x07) === 0;
};

const SPS = 7;
const IDR = 5;
const STAP_A = 24;
const FU_A = 28;

/** RFC 6184: a parameter set or an IDR slice, alone, aggregated or as the start of a fragment. */
const h264: Detector = (payload) => {
  const type = byteAt(payload, 0) & 0x1f;
  if (type === STAP_A) {
    const inner = byteAt(payload, 3) & 0x1f;
    return inner === SPS || inner === IDR;
  }
  if (type === FU_A) return (byteAt(payload, 1) & 0x80) !== 0 && (byteAt(payload, 1) & 0x1f) === IDR;
  return type === SPS || type === IDR;
};

/** AV1 RTP payload format, 4.4: the N bit says that a coded video sequence begins. */
const av1: Detector = (payload) => (byteAt(payload, 0) & 0x08) !== 0;

const DETECTORS: Record<string, Detector> = { vp8, vp9, h264, av1 };

/** @param codec the encoding name in lower case, such as `vp8`; of an unknown codec every packet will do. */
export function beginsKeyFrame(codec: string, payload: Buffer): boolean {
  const detect = Object.hasOwn(DETECTORS, codec) ? DETECTORS[codec] : undefined;
  return detect ? detect(payload) : true;
}
