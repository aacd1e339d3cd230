import { getPreferences, subscribePreferences } from '@/lib/preferences/store';
import { type Camera, openCamera } from './camera';
import type { DeviceChange } from './devices-at-hand';
import { createLocalDevice, type LocalDevice } from './local-device';
import { type Microphone, openMicrophone } from './microphone';
import type { ILocalTrack, Sdk } from './sdk';
import type { CallSnapshot, Participant } from './snapshot';

/** One's own microphone and camera. */
export interface LocalDevices {
  readonly microphone: LocalDevice<Microphone>;
  readonly camera: LocalDevice<Camera>;
  /** Publishes what is there after a join. Never throws: what the network would not take says so in its state. */
  publishAll(): Promise<void>;
  close(): void;
}

interface LocalDevicesOptions {
  sdk(): Promise<Sdk>;
  /** A device's state or track has changed. */
  onChange(): void;
  /** Something happened to a device that is on. */
  tell(change: DeviceChange): void;
  /** Publishes tracks if one is in the call, else does nothing: they are not asked for either. */
  publish(tracks: () => Promise<readonly ILocalTrack[]>): Promise<void>;
  unpublish(track: ILocalTrack): void;
}

/** What is done to the sound of a microphone. */
const PROCESSING = ['echoCancellation', 'noiseSuppression', 'strongNoiseSuppression', 'gainControl'] as const;

/** They follow the person's preferences from now on. */
export function createLocalDevices(options: LocalDevicesOptions): LocalDevices {
  const { sdk, onChange, tell, publish, unpublish } = options;
  const microphone = createLocalDevice<Microphone>({
    open: (onEnded) => openMicrophone(sdk, getPreferences(), onEnded, () => tell({ what: 'noise-failed' })),
    turn: (opened, on) => opened.turn(on),
    onChange,
    onOpened: ({ audio }) => publish(async () => [audio]),
    onLost: ({ audio }) => unpublish(audio),
    onReplaced: ({ label }) => tell({ what: 'replaced', kind: 'microphone', label }),
  });
  const camera = createLocalDevice<Camera>({
    open: (onEnded) => openCamera(sdk, getPreferences(), { onEnded, onPlain: tellPlain }),
    // Off lets the device go, and its light with it.
    onChange,
    onOpened: ({ publishable }) => publish(async () => [await publishable()]),
    onLost: ({ video }) => video && unpublish(video),
    onReplaced: ({ label }) => tell({ what: 'replaced', kind: 'camera', label }),
  });

  function tellPlain(): void {
    tell({ what: 'background-failed' });
    onChange();
  }

  const stopFollowing = subscribePreferences((now, before) => {
    if (now.camera !== before.camera) void camera.reopen();
    // The last of several that were chosen in quick succession is the one that counts.
    if (now.background !== before.background)
      void camera.adapt((opened) => opened.setBackground(getPreferences().background));
    const processed = PROCESSING.some((option) => now[option] !== before[option]);
    if (now.microphone === before.microphone && !processed) return;
    if (now.microphone && !processed) void microphone.adapt((opened) => opened.setDevice(now.microphone));
    // The browser's own choice is made when a device is got, and what it does to the sound as well.
    else void microphone.reopen();
  });

  return {
    microphone,
    camera,
    async publishAll() {
      const devices = [microphone, camera].filter(({ track }) => track);
      try {
        await publish(async () => {
          const tracks = [microphone.track?.audio, await camera.track?.publishable()];
          return tracks.filter((track) => track !== undefined);
        });
      } catch {
        // One is in the call all the same, and hears why one is neither seen nor heard.
        for (const device of devices) device.fail();
      }
    },
    close() {
      stopFollowing();
      microphone.close();
      camera.close();
    },
  };
}

/** What the snapshot shows of them. */
export function viewOfDevices({ microphone, camera }: LocalDevices): Pick<
  CallSnapshot,
  'microphone' | 'camera' | 'deviceIds'
> & {
  ownMedia: Pick<Participant, 'microphoneOn' | 'cameraOn' | 'videoTrack'>;
} {
  const cameraOn = camera.state === 'on';
  return {
    microphone: microphone.state,
    camera: camera.state,
    deviceIds: { microphone: microphone.track?.deviceId ?? '', camera: camera.track?.deviceId ?? '' },
    ownMedia: {
      microphoneOn: microphone.state === 'on',
      cameraOn,
      videoTrack: cameraOn ? (camera.track?.getMediaStreamTrack() ?? null) : null,
    },
  };
}
