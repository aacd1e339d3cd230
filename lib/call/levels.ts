import type { LocalDevices } from './local-devices';
import type { IAgoraRTCRemoteUser } from './sdk';
import type { Uid } from './uid';

/** How often sound levels are measured, in milliseconds. */
const INTERVAL = 100;

/** Sound levels by uid, from 0 to 1, measured only while somebody listens. */
export interface Levels {
  subscribe(uid: Uid, listener: () => void): () => void;
  get(uid: Uid): number;
  stop(): void;
}

/** @param measure the level of one person now, from 0 to 1. */
export function createLevels(measure: (uid: Uid) => number): Levels {
  const listeners = new Map<Uid, Set<() => void>>();
  const levels = new Map<Uid, number>();
  let timer: ReturnType<typeof setInterval> | undefined;

  function stop(): void {
    clearInterval(timer);
    timer = undefined;
  }

  function tick(): void {
    for (const [uid, interested] of listeners) {
      const level = Math.round(measure(uid) * 100) / 100;
      if (level === (levels.get(uid) ?? 0)) continue;
      levels.set(uid, level);
      for (const listener of interested) listener();
    }
  }

  return {
    subscribe(uid, listener) {
      const interested = listeners.get(uid) ?? new Set();
      listeners.set(uid, interested.add(listener));
      timer ??= setInterval(tick, INTERVAL);
      return () => {
        interested.delete(listener);
        if (interested.size === 0) {
          listeners.delete(uid);
          levels.delete(uid);
        }
        if (listeners.size === 0) stop();
      };
    },
    get: (uid) => levels.get(uid) ?? 0,
    stop,
  };
}

/** How loud one is oneself now, from 0 to 1. */
export function ownLevel({ microphone }: LocalDevices): number {
  return microphone.state === 'on' ? (microphone.track?.audio.getVolumeLevel() ?? 0) : 0;
}

/** How loud another person is now, from 0 to 1. */
export function levelOf(user: IAgoraRTCRemoteUser | undefined): number {
  return user?.hasAudio ? (user.audioTrack?.getVolumeLevel() ?? 0) : 0;
}
