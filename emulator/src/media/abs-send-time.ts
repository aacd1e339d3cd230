/** The header extension that says when a packet was sent, on the sender's own clock (6.18 fixed point, 24 bits). */
export const ABS_SEND_TIME = 'http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time';

const UNITS_PER_SECOND = 2 ** 18;
const RANGE = 2 ** 24;
/** After this long the 24 bits begin anew, in milliseconds. */
const PERIOD = (RANGE / UNITS_PER_SECOND) * 1000;

/** @param now milliseconds of any clock that does not jump. */
export function writeAbsSendTime(now: number): Buffer {
  const payload = Buffer.allocUnsafe(3);
  payload.writeUIntBE(Math.floor((now * UNITS_PER_SECOND) / 1000) % RANGE, 0, 3);
  return payload;
}

/** Milliseconds from 0 to 64,000; null for what is no such time. */
export function readAbsSendTime(payload: Buffer | undefined): number | null {
  return payload?.length === 3 ? (payload.readUIntBE(0, 3) * 1000) / UNITS_PER_SECOND : null;
}

/** How much later `a` was sent than `b`, in milliseconds, if less than half a minute lies between them. */
export function absSendTimeDistance(a: number, b: number): number {
  const ahead = (a - b + PERIOD) % PERIOD;
  return ahead > PERIOD / 2 ? ahead - PERIOD : ahead;
}
