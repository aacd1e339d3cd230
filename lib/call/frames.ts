/** What is known of the frames of one person's picture. */
export interface FrameWatch {
  /** When a frame was last seen to arrive, in milliseconds; null while none is expected, or none has come yet. */
  lastFrameAt: number | null;
}

export const NO_FRAMES: FrameWatch = { lastFrameAt: null };

/** A picture that stands still for so long is frozen, in milliseconds; measured once a second. */
const FROZEN_AFTER = 2500;

/**
 * @param frameRate frames a second that were decoded of late; undefined while nothing is known.
 * @param expected whether there should be frames: the camera is on, and its picture is received.
 */
export function watchFrames(
  before: FrameWatch,
  frameRate: number | undefined,
  expected: boolean,
  now: number,
): FrameWatch {
  if (!expected) return NO_FRAMES;
  return frameRate ? { lastFrameAt: now } : before;
}

/** Whether a picture that did move stands still. */
export function isFrozen({ lastFrameAt }: FrameWatch, now: number): boolean {
  return lastFrameAt !== null && now - lastFrameAt >= FROZEN_AFTER;
}
