import type { Preferences } from '@/lib/preferences/preferences';
import { captureTrack, chosenOrAny } from './capture';
import { deviceErrorCode, type LocalTrack } from './local-device';
import type { ILocalAudioTrack, IMicrophoneAudioTrack, Sdk } from './sdk';

/** One's own sound. */
export interface Microphone extends LocalTrack {
  /** What is published. */
  readonly audio: ILocalAudioTrack;
  readonly deviceId: string;
  readonly label: string;
  /** How loud it is where the device is, from 0 to 1, whatever is then taken out. */
  heardVolume(): number;
  turn(on: boolean): Promise<void>;
  /** Takes another device, unheard by the others but for the sound. */
  setDevice(deviceId: string): Promise<void>;
}

export type MicrophoneWish = Pick<
  Preferences,
  'microphone' | 'echoCancellation' | 'noiseSuppression' | 'strongNoiseSuppression' | 'gainControl'
>;

/**
 * Starts the microphone; its noise is taken out by the browser or, if that is wished, by the app's own means.
 * @param sdk fetches the SDK; the microphone is asked for meanwhile.
 * @param onEnded the device was unplugged, or taken away.
 * @param onNoisy the app's own means cannot be had: the browser's are used.
 * @throws as `getUserMedia`, or the SDK's error.
 */
export async function openMicrophone(
  sdk: () => Promise<Sdk>,
  wish: MicrophoneWish,
  onEnded: () => void,
  onNoisy: () => void,
): Promise<Microphone> {
  if (!wish.strongNoiseSuppression) return openPlainMicrophone(sdk, wish, onEnded);
  try {
    const { openDenoisedMicrophone } = await import('./denoise/denoised-microphone');
    return await openDenoisedMicrophone(sdk, wish, onEnded);
  } catch (error) {
    if (deviceErrorCode(error) !== 'device-failed') throw error;
    const plain = await openPlainMicrophone(sdk, { ...wish, noiseSuppression: true }, onEnded);
    onNoisy();
    return plain;
  }
}

/**
 * Starts the microphone that was chosen or, when it is no longer there, whichever the browser chooses.
 * @param onEnded the device was unplugged, or taken away.
 * @throws as `getUserMedia`, or the SDK's error.
 */
async function openPlainMicrophone(
  sdk: () => Promise<Sdk>,
  wish: MicrophoneWish,
  onEnded: () => void,
): Promise<Microphone> {
  async function open(microphoneId: string): Promise<IMicrophoneAudioTrack> {
    // The SDK asks for itself, when it is there: as this one is held until then, the person is asked once, and at once.
    const held = await captureTrack({
      audio: {
        ...(microphoneId && { deviceId: { exact: microphoneId } }),
        echoCancellation: wish.echoCancellation,
        noiseSuppression: wish.noiseSuppression,
        autoGainControl: wish.gainControl,
      },
    });
    try {
      const { createMicrophoneAudioTrack } = await sdk();
      return await createMicrophoneAudioTrack({
        ...(microphoneId && { microphoneId }),
        AEC: wish.echoCancellation,
        ANS: wish.noiseSuppression,
        AGC: wish.gainControl,
        encoderConfig: 'speech_standard',
      });
    } finally {
      held.stop();
    }
  }
  const audio = await chosenOrAny(wish.microphone, open);
  audio.on('track-ended', onEnded);
  return {
    audio,
    get deviceId() {
      return audio.getMediaStreamTrack().getSettings().deviceId ?? '';
    },
    get label() {
      return audio.getTrackLabel();
    },
    getMediaStreamTrack: () => audio.getMediaStreamTrack(),
    heardVolume: () => audio.getVolumeLevel(),
    // Muting keeps the device, so that one is heard the moment one speaks again.
    turn: (on) => audio.setMuted(!on),
    setDevice: (deviceId) => audio.setDevice(deviceId),
    close: () => audio.close(),
  };
}
