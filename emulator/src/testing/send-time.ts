/** A synthetic packet tells in its last bytes when it was sent, so that a receiver in the same process can tell its delay. */
const LENGTH = 8;

/** Writes the time of now into a payload that has room for it besides its first bytes, which codecs read. */
export function writeSendTime(payload: Buffer): void {
  if (payload.length >= 4 * LENGTH) payload.writeDoubleBE(performance.now(), payload.length - LENGTH);
}

/** How long ago a payload was sent, in milliseconds; null when it doesn't say so. */
export function delayOf(payload: Buffer, now: number): number | null {
  if (payload.length < 4 * LENGTH) return null;
  const delay = now - payload.readDoubleBE(payload.length - LENGTH);
  return delay >= 0 && delay < 60_000 ? delay : null;
}
