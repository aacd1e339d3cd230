import type { Preferences } from '@/lib/preferences/preferences';
import { deviceErrorCode, type LocalTrack } from './local-device';
import type { IMicrophoneAudioTrack, Sdk } from './sdk';

/** One's own sound. */
export interface Microphone extends LocalTrack {
  /** What is published. */
  readonly audio: IMicrophoneAudioTrack;
  readonly deviceId: string;
  readonly label: string;
  turn(on: boolean): Promise<void>;
  /** Takes another device, unheard by the others but for the sound. */
  setDevice(deviceId: string): Promise<void>;
}

type MicrophoneWish = Pick<
  Preferences,
  'microphone' | 'echoCancellation' | 'noiseSuppression' | 'gainControl'
>;

/**
 * Starts the microphone that was chosen or, when it is no longer there, whichever the browser chooses.
 * @param onEnded the device was unplugged, or taken away.
 * @throws the SDK's error.
 */
export async function openMicrophone(
  sdk: Sdk,
  wish: MicrophoneWish,
  onEnded: () => void,
): Promise<Microphone> {
  const open = (microphoneId: string) =>
    sdk.createMicrophoneAudioTrack({
      ...(microphoneId && { microphoneId }),
      AEC: wish.echoCancellation,
      ANS: wish.noiseSuppression,
      AGC: wish.gainControl,
      encoderConfig: 'speech_standard',
    });
  const audio = await open(wish.microphone).catch((error: unknown) => {
    if (!wish.microphone || deviceErrorCode(error) !== 'device-missing') throw error;
    return open('');
  });
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
    // Muting keeps the device, so that one is heard the moment one speaks again.
    turn: (on) => audio.setMuted(!on),
    setDevice: (deviceId) => audio.setDevice(deviceId),
    close: () => audio.close(),
  };
}
