import { type ByUid, createByUid } from './by-uid';
import { type FrameWatch, isFrozen, NO_FRAMES, watchFrames } from './frames';
import type { Measurement } from './measurement';
import type { Uid } from './uid';

/** How good somebody's connection is. */
export type ConnectionQuality = 'good' | 'fair' | 'poor';

/** How well one person is seen and heard. */
export interface VitalSign {
  /** Null while unknown. */
  quality: ConnectionQuality | null;
  /** Their picture stands still, though their camera is on. */
  frozen: boolean;
  /** The network sends less of them than was asked for. */
  reduced: boolean;
}

/** Agora's scale, 1 (excellent) to 6 (down), in three steps; null for 0, unknown (documented: network-quality). */
export function qualityOf(scale: number): ConnectionQuality | null {
  if (scale === 0) return null;
  if (scale <= 2) return 'good';
  return scale === 3 ? 'fair' : 'poor';
}

/** How often to look, in milliseconds: the SDK takes its figures as often. */
const INTERVAL = 1000;

export interface VitalSigns extends Pick<ByUid<VitalSign>, 'subscribe' | 'get' | 'change'> {
  start(): void;
  stop(): void;
}

/**
 * @param measureNow null while there is no call.
 * @param onFrozen somebody's picture has begun to stand still, or moves again.
 */
export function createVitalSigns(
  measureNow: () => Measurement | null,
  onFrozen: (uid: Uid, frozen: boolean) => void,
): VitalSigns {
  const signs = createByUid<VitalSign>({ quality: null, frozen: false, reduced: false });
  let watches = new Map<Uid, FrameWatch>();
  let timer: ReturnType<typeof setInterval> | undefined;

  function look(): void {
    const measurement = measureNow();
    if (!measurement) return;
    const now = Date.now();
    const next = new Map<Uid, FrameWatch>();
    for (const [uid, { video, networkQuality }] of measurement.others) {
      const watch = watchFrames(watches.get(uid) ?? NO_FRAMES, video?.frameRate, video !== null, now);
      next.set(uid, watch);
      const frozen = isFrozen(watch, now);
      if (frozen !== signs.get(uid).frozen) onFrozen(uid, frozen);
      signs.change(uid, { quality: qualityOf(networkQuality), frozen });
    }
    for (const uid of watches.keys()) if (!next.has(uid)) signs.delete(uid);
    watches = next;
  }

  return {
    subscribe: signs.subscribe,
    get: signs.get,
    change: signs.change,
    start() {
      timer ??= setInterval(look, INTERVAL);
    },
    stop() {
      clearInterval(timer);
      timer = undefined;
    },
  };
}
