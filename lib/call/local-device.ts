import { createSerialQueue } from './serial-queue';
import type { DeviceErrorCode, DeviceState } from './snapshot';

/** What a local track of the SDK can do, as far as it is needed here. */
export interface LocalTrack {
  close(): void;
  getMediaStreamTrack(): MediaStreamTrack;
}

/** A camera or microphone of one's own: got when it is first turned on, kept until it is closed. */
export interface LocalDevice<Track extends LocalTrack> {
  readonly state: DeviceState;
  readonly track: Track | null;
  /** Turns the device on or off. Never throws: a device that cannot be had says so in `state`. */
  set(on: boolean): Promise<void>;
  /** Changes the track in place, in turn with `set`; does nothing while there is none. Never throws, as `set`. */
  adapt(change: (track: Track) => Promise<void>): Promise<void>;
  /** Gets the device anew, with other options; one that is off is let go until it is turned on. */
  reopen(): Promise<void>;
  /** Lets the device go until it is turned on again; one that is still being got is let go when it comes. */
  release(): void;
  /** Gives the track up, which was of no use; `set` gets another. */
  fail(): void;
  /** Ends the track for good; a device that is still being got is ended when it comes. */
  close(): void;
}

interface LocalDeviceOptions<Track extends LocalTrack> {
  /** @param onEnded to be called when the track has ended by itself, as when the device was unplugged. */
  open(onEnded: () => void): Promise<Track>;
  /** Turns the track on and off; left out where off lets the device go. */
  turn?(track: Track, on: boolean): Promise<void>;
  /** `state` or `track` has changed. */
  onChange(): void;
  /** A new track is there, and should be published; awaited before the device counts as on. */
  onOpened(track: Track): Promise<void>;
  /** A track is given up, and should be published no longer. */
  onLost(track: Track): void;
  /** The device was lost while it was on, and another one has taken its place. */
  onReplaced(track: Track): void;
}

/** The browser's and the SDK's names for what went wrong (documented: getUserMedia exceptions, AgoraRTCErrorCode). */
const CODES: Record<string, DeviceErrorCode> = {
  NotAllowedError: 'device-denied',
  PERMISSION_DENIED: 'device-denied',
  NotFoundError: 'device-missing',
  DEVICE_NOT_FOUND: 'device-missing',
  OverconstrainedError: 'device-missing',
  CONSTRAINT_NOT_SATISFIED: 'device-missing',
  NotReadableError: 'device-busy',
  NOT_READABLE: 'device-busy',
  NOT_SUPPORTED: 'device-insecure',
};

/** What Chromium adds when the operating system refuses, not the person (observed: Chromium 140). */
const BY_SYSTEM = /denied by system/i;

/** Why a device could not be had. */
export function deviceErrorCode(error: unknown): DeviceErrorCode {
  const { code, name, message } = (typeof error === 'object' && error !== null ? error : {}) as {
    code?: unknown;
    name?: unknown;
    message?: unknown;
  };
  const known = CODES[String(code)] ?? CODES[String(name)] ?? 'device-failed';
  return known === 'device-denied' && BY_SYSTEM.test(String(message)) ? 'device-denied-by-system' : known;
}

export function createLocalDevice<Track extends LocalTrack>(
  options: LocalDeviceOptions<Track>,
): LocalDevice<Track> {
  const run = createSerialQueue();
  let state: DeviceState = 'off';
  let track: Track | null = null;
  let closed = false;
  let releases = 0;

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

  function lose(next: DeviceState): void {
    const lost = drop();
    if (closed) return;
    if (lost) options.onLost(lost);
    become(next);
  }

  /** Another device takes the place of the one that was unplugged, if there is one. */
  async function replace(): Promise<void> {
    const wasOn = state === 'on';
    lose(wasOn ? 'device-missing' : 'off');
    if (!wasOn) return;
    await run(() => apply(true));
    if (track && !closed) options.onReplaced(track);
  }

  async function open(): Promise<void> {
    become('starting');
    const asked = releases;
    const opened: Track = await options.open(() => {
      if (track === opened) void replace();
    });
    if (closed || releases !== asked) {
      opened.close();
      return;
    }
    track = opened;
    options.onChange();
    await options.onOpened(opened);
  }

  async function apply(on: boolean): Promise<void> {
    if (closed) return;
    try {
      if (track && options.turn) await options.turn(track, on);
      else if (track && !on) lose('off');
      else if (on && !track) await open();
      if (!closed) become(on && track ? 'on' : 'off');
    } catch (error) {
      lose(deviceErrorCode(error));
    }
  }

  async function adapt(change: (track: Track) => Promise<void>): Promise<void> {
    if (closed || !track) return;
    try {
      await change(track);
      options.onChange();
    } catch (error) {
      lose(deviceErrorCode(error));
    }
  }

  async function reopen(): Promise<void> {
    if (!track) return;
    const wasOn = state === 'on';
    lose('off');
    if (wasOn) await apply(true);
  }

  return {
    get state() {
      return state;
    },
    get track() {
      return track;
    },
    set: (on) => run(() => apply(on)),
    adapt: (change) => run(() => adapt(change)),
    reopen: () => run(reopen),
    release() {
      releases += 1;
      lose('off');
    },
    fail: () => lose('device-failed'),
    close() {
      closed = true;
      drop();
    },
  };
}
