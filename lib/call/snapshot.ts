import type { CallErrorCode } from './errors';
import type { Uid } from './uid';

/** Where a call is. `reconnecting` keeps everything on screen; `failed` has a reason. */
export type CallState = 'idle' | 'joining' | 'joined' | 'reconnecting' | 'leaving' | 'left' | 'failed';

/** A device of one's own. */
export type DeviceKind = 'microphone' | 'camera';

/**
 * What a device of one's own is doing. `off`: turned off, or not asked for yet; `starting`: the browser is asked for
 * it; a code: it was asked for and could not be had.
 */
export type DeviceState = 'off' | 'starting' | 'on' | DeviceErrorCode;

export type DeviceErrorCode =
  | 'device-denied'
  | 'device-missing'
  | 'device-busy'
  | 'device-insecure'
  | 'device-failed';

/** One person in the call, oneself or another. */
export interface Participant {
  uid: Uid;
  /** The name they gave, or null while none is known. */
  name: string | null;
  microphoneOn: boolean;
  cameraOn: boolean;
  /** The picture to show; null while there is none. */
  videoTrack: MediaStreamTrack | null;
}

/** Everything on screen about a call, never changed in place. */
export interface CallSnapshot {
  state: CallState;
  /** Why the call failed; null otherwise. */
  failure: CallErrorCode | null;
  microphone: DeviceState;
  camera: DeviceState;
  self: Participant & { uid: number };
  /** The others, in the order in which they came. */
  others: readonly Participant[];
  /** The browser waits for a tap before it plays sound. */
  soundBlocked: boolean;
}
