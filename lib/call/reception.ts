import type { Uid } from './uid';

/** Which of the two streams of a person is received. */
export type StreamSize = 'high' | 'low';

/** How much is received: pictures as large as they are shown, small ones only, or none. */
export type ReceptionMode = 'full' | 'saving' | 'audio';

/** A picture that is on screen. */
export interface ShownPicture {
  uid: Uid;
  /** How wide it is drawn, in device pixels. */
  width: number;
  /** A shared screen, which has one stream, and text in it. */
  isScreen: boolean;
}

/** What the small stream of dual stream mode is encoded to; in kbit/s. */
export const LOW_STREAM = { width: 320, height: 240, framerate: 15, bitrate: 140 };

/** Drawn wider than this, a small picture looks soft; it takes over again only when it is drawn in its own size. */
const SOFT_WIDTH = LOW_STREAM.width * 1.25;

function streamSize({ width, isScreen }: ShownPicture, before: StreamSize | undefined): StreamSize {
  if (isScreen) return 'high';
  return width > (before === 'high' ? LOW_STREAM.width : SOFT_WIDTH) ? 'high' : 'low';
}

/**
 * Whose pictures to receive, and in which size: what is not shown is not received.
 * @param before what was received until now, so that a window pulled to and fro does not switch at every step.
 */
export function planReception(
  shown: readonly ShownPicture[],
  mode: ReceptionMode,
  before: ReadonlyMap<Uid, StreamSize>,
): ReadonlyMap<Uid, StreamSize> {
  if (mode === 'audio') return new Map();
  return new Map(
    shown.map((picture) => {
      const size = streamSize(picture, before.get(picture.uid));
      return [picture.uid, mode === 'saving' && !picture.isScreen ? 'low' : size];
    }),
  );
}
