import { createSerialQueue } from './serial-queue';
import type { DeviceErrorCode, DeviceState } from './snapshot';

/** What a local track of the SDK can do, as far as it is needed here. */
export interface LocalTrack {
  close(): void;
  getMediaStreamTrack(): MediaStreamTrack;
  on(event: 'track-ended', listener: () => void): void;
}

/** A camera or microphone of one's own: got when it is first turned on, kept until it is closed. */
export interface LocalDevice<Track extends LocalTrack> {
  readonly state: DeviceState;
  readonly track: Track | null;
  /** Turns the device on or off. Never throws: a device that cannot be had says so in `state`. */
  set(on: boolean): Promise<void>;
  /** Gives the track up, which was of no use; `set` gets another. */
  fail(): void;
  /** Ends the track for good; a device that is still being got is ended when it comes. */
  close(): void;
}

interface LocalDeviceOptions<Track extends LocalTrack> {
  open(): Promise<Track>;
  turn(track: Track, on: boolean): Promise<void>;
  /** `state` or `track` has changed. */
  onChange(): void;
  /** A new track is there, and should be published; awaited before the device counts as on. */
  onOpened(track: Track): Promise<void>;
  /** The track has ended without being closed here on purpose, such as when the device was unplugged. */
  onLost(track: Track): void;
}

/** The browser's and the SDK's names for what went wrong (documented: getUserMedia exceptions, AgoraRTCErrorCode). */
const CODES: Record<string, DeviceErrorCode> = {
  NotAllowedError: 'device-denied',
  PERMISSION_DENIED: 'device-denied',
  NotFoundError: 'device-missing',
  DEVICE_NOT_FOUND: 'device-missing',
  CONSTRAINT_NOT_SATISFIED: 'device-missing',
  NotReadableError: 'device-busy',
  NOT_READABLE: 'device-busy',
  NOT_SUPPORTED: 'device-insecure',
};

/** Why a device could not be had. */
export function deviceErrorCode(error: unknown): DeviceErrorCode {
  const { code, name } = (typeof error === 'object' && error !== null ? error : {}) as {
    code?: unknown;
    name?: unknown;
  };
  return CODES[String(code)] ?? CODES[String(name)] ?? 'device-failed';
}

export function createLocalDevice<Track extends LocalTrack>(
  options: LocalDeviceOptions<Track>,
): LocalDevice<Track> {
  const run = createSerialQueue();
  let state: DeviceState = 'off';
  let track: Track | null = null;
  let closed = false;

  function become(next: DeviceState): void {
    state = next;
    options.onChange();
  }

  function drop(): Track | null {
    const dropped = track;
    track = null;
    dropped?.close();
    return dropped;
  }

  function lose(code: DeviceErrorCode): void {
    const lost = drop();
    if (closed) return;
    if (lost) options.onLost(lost);
    become(code);
  }

  async function open(): Promise<void> {
    become('starting');
    const opened = await options.open();
    if (closed) {
      opened.close();
      return;
    }
    track = opened;
    opened.on('track-ended', () => {
      if (track === opened) lose('device-missing');
    });
    options.onChange();
    await options.onOpened(opened);
  }

  async function apply(on: boolean): Promise<void> {
    if (closed) return;
    try {
      if (track) await options.turn(track, on);
      else if (on) await open();
      if (!closed) become(on ? 'on' : 'off');
    } catch (error) {
      lose(deviceErrorCode(error));
    }
  }

  return {
    get state() {
      return state;
    },
    get track() {
      return track;
    },
    set: (on) => run(() => apply(on)),
    fail: () => lose('device-failed'),
    close() {
      closed = true;
      drop();
    },
  };
}
