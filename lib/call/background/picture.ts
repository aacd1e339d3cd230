import type { Background } from '@/lib/background';
import type { Effect } from './effect';

/** A camera's picture, with or without what is really behind the person. */
export interface CameraPicture {
  /** What is shown now. */
  readonly track: MediaStreamTrack;
  /** Puts something else behind the person, or shows the room again. Never throws: see `onFailed`. */
  show(background: Background): Promise<void>;
  /** Ends the effect; the camera stays the caller's. */
  close(): void;
}

interface CameraPictureOptions {
  /** Another track is shown from now on; the one before ends when this is done. Must not throw. */
  onTrack(track: MediaStreamTrack): Promise<void>;
  /** An effect could not be had, or has ended by itself: the room is shown. */
  onFailed(): void;
}

/** The picture as it comes from the camera, at first. Effects are loaded when the first one is wanted. */
export function createCameraPicture(source: MediaStreamTrack, options: CameraPictureOptions): CameraPicture {
  let effect: Effect | null = null;
  let closed = false;

  async function become(next: Effect | null): Promise<void> {
    if (closed) return next?.close();
    const before = effect;
    effect = next;
    if (before !== next) await options.onTrack(next?.track ?? source);
    before?.close();
  }

  async function fail(): Promise<void> {
    await become(null);
    if (!closed) options.onFailed();
  }

  return {
    get track() {
      return effect?.track ?? source;
    },
    async show(background) {
      if (background === 'none') return become(null);
      try {
        if (effect) return await effect.change(background);
        const { startEffect } = await import('./effect');
        await become(await startEffect(source, background, () => void fail()));
      } catch {
        await fail();
      }
    },
    close() {
      closed = true;
      effect?.close();
    },
  };
}
