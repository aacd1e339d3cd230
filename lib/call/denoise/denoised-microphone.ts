import { captureTrack, chosenOrAny } from '../capture';
import type { Microphone, MicrophoneWish } from '../microphone';
import type { ILocalAudioTrack, Sdk } from '../sdk';
import { startDenoiser } from './denoiser';

const capture = (deviceId: string, wish: MicrophoneWish) =>
  captureTrack({
    audio: {
      ...(deviceId && { deviceId: { exact: deviceId } }),
      echoCancellation: wish.echoCancellation,
      // Two of them make a voice sound as from under water.
      noiseSuppression: false,
      autoGainControl: wish.gainControl,
    },
  });

/**
 * Starts the microphone with RNNoise behind it.
 * @param onEnded the device was unplugged, or taken away.
 * @throws as `getUserMedia`, what `startDenoiser` threw, or CallError when the SDK cannot be fetched.
 */
export async function openDenoisedMicrophone(
  sdk: () => Promise<Sdk>,
  wish: MicrophoneWish,
  onEnded: () => void,
): Promise<Microphone> {
  const denoiser = await startDenoiser();
  let source: MediaStreamTrack | null = null;

  function release(): void {
    source?.removeEventListener('ended', onEnded);
    source?.stop();
  }

  function take(next: MediaStreamTrack): void {
    release();
    source = next;
    next.addEventListener('ended', onEnded);
    denoiser.listenTo(next);
  }

  async function start(): Promise<ILocalAudioTrack> {
    take(await chosenOrAny(wish.microphone, (deviceId) => capture(deviceId, wish)));
    return (await sdk()).createCustomAudioTrack({
      mediaStreamTrack: denoiser.track,
      encoderConfig: 'speech_standard',
    });
  }

  const audio = await start().catch((error: unknown) => {
    release();
    denoiser.close();
    throw error;
  });
  return {
    audio,
    get deviceId() {
      return source?.getSettings().deviceId ?? '';
    },
    get label() {
      return source?.label ?? '';
    },
    getMediaStreamTrack: () => denoiser.track,
    heardVolume: denoiser.level,
    turn: (on) => audio.setMuted(!on),
    setDevice: async (deviceId) => take(await capture(deviceId, wish)),
    close() {
      release();
      denoiser.close();
      audio.close();
    },
  };
}
