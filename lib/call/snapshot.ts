import type { CallErrorCode } from './errors';
import type { SharedScreen } from './screens';
import type { CallSummary } from './summary';
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
  | 'device-denied-by-system'
  | 'device-missing'
  | 'device-busy'
  | 'device-insecure'
  | 'device-failed';

/** What people say about themselves; of a client that is not ours nothing is known. */
export interface About {
  /** The name they gave, or null while none is known. */
  name: string | null;
  /** Since when their hand is raised, in milliseconds since 1970; null when it is not. */
  handRaisedAt: number | null;
  /** They are recording the call. */
  recording: boolean;
  /** The uid under which they share a screen; null when they share none. */
  screen: number | null;
  /** This is only the screen of the person with this uid; null for a person. */
  screenOf: Uid | null;
}

export const NOTHING_KNOWN: About = {
  name: null,
  handRaisedAt: null,
  recording: false,
  screen: null,
  screenOf: null,
};

/** One person in the call, oneself or another. */
export interface Participant extends About {
  uid: Uid;
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
  /** The id of the device in use; empty while none is, or while it is not known. */
  deviceIds: Readonly<Record<DeviceKind, string>>;
  self: Participant & { uid: number };
  /** The others, in the order in which they came. */
  others: readonly Participant[];
  /** The screens that the others share, in the order in which they came. */
  screens: readonly SharedScreen[];
  /** The browser waits for a tap before it plays sound. */
  soundBlocked: boolean;
  /** What is told of the call when it is over; null before, and when it was never joined. */
  summary: CallSummary | null;
}

/** The snapshot of a call that nobody has joined yet. */
export function firstSnapshot(uid: number): CallSnapshot {
  return {
    state: 'idle',
    failure: null,
    microphone: 'off',
    camera: 'off',
    deviceIds: { microphone: '', camera: '' },
    self: { ...NOTHING_KNOWN, uid, microphoneOn: false, cameraOn: false, videoTrack: null },
    others: [],
    screens: [],
    soundBlocked: false,
    summary: null,
  };
}
