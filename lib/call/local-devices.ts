import { createLocalDevice, type LocalDevice } from './local-device';
import type { ICameraVideoTrack, ILocalTrack, IMicrophoneAudioTrack, Sdk } from './sdk';

/** One's own microphone and camera. */
export interface LocalDevices {
  readonly microphone: LocalDevice<IMicrophoneAudioTrack>;
  readonly camera: LocalDevice<ICameraVideoTrack>;
  /** Publishes what is there after a join. Never throws: what the network would not take says so in its state. */
  publishAll(): Promise<void>;
  close(): void;
}

interface LocalDevicesOptions {
  sdk(): Promise<Sdk>;
  /** A device's state or track has changed. */
  onChange(): void;
  /** Publishes tracks if one is in the call, else does nothing. */
  publish(tracks: readonly ILocalTrack[]): Promise<void>;
  unpublish(track: ILocalTrack): void;
}

export function createLocalDevices({ sdk, onChange, publish, unpublish }: LocalDevicesOptions): LocalDevices {
  const microphone = createLocalDevice<IMicrophoneAudioTrack>({
    open: async () =>
      (await sdk()).createMicrophoneAudioTrack({
        AEC: true,
        ANS: true,
        AGC: true,
        encoderConfig: 'speech_standard',
      }),
    // Muting keeps the device, so that one is heard the moment one speaks again.
    turn: (track, on) => track.setMuted(!on),
    onChange,
    onOpened: (track) => publish([track]),
    onLost: unpublish,
  });
  const camera = createLocalDevice<ICameraVideoTrack>({
    open: async () =>
      (await sdk()).createCameraVideoTrack({ encoderConfig: '480p_1', optimizationMode: 'motion' }),
    // Disabling lets the device go, and its light with it.
    turn: async (track, on) => {
      await track.setEnabled(on);
      // One that was off when the call was joined has not been published.
      if (on) await publish([track]);
    },
    onChange,
    onOpened: (track) => publish([track]),
    onLost: unpublish,
  });

  return {
    microphone,
    camera,
    async publishAll() {
      const tracks = [microphone.track, camera.track].filter((track) => track !== null);
      try {
        await publish(tracks);
      } catch {
        // One is in the call all the same, and hears why one is neither seen nor heard.
        for (const device of [microphone, camera]) {
          if (device.track && tracks.includes(device.track)) device.fail();
        }
      }
    },
    close() {
      microphone.close();
      camera.close();
    },
  };
}
