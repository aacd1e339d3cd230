import type { Background } from '@/lib/background';
import type { Preferences } from '@/lib/preferences/preferences';
import { createCameraPicture } from './background/picture';
import { captureTrack, chosenOrAny } from './capture';
import type { LocalTrack } from './local-device';
import type { ILocalVideoTrack, Sdk } from './sdk';

/** One's own picture. */
export interface Camera extends LocalTrack {
  /** What is published; null until the SDK is there, for which one's own picture does not wait. */
  readonly video: ILocalVideoTrack | null;
  /** Waits for what is published. @throws CallError when the SDK cannot be fetched; the next call tries again. */
  publishable(): Promise<ILocalVideoTrack>;
  readonly deviceId: string;
  readonly label: string;
  /** Puts something else behind oneself, unseen by the others but for the picture. Never throws. */
  setBackground(background: Background): Promise<void>;
  /** Takes and sends pictures of another size. @throws when the camera or the SDK cannot do it. */
  resize(size: PictureSize): Promise<void>;
}

/** How large a picture is sent, with the bandwidth of the SDK's own profiles `480p_1` and `240p_1` in kbit/s. */
const SIZES = {
  full: { width: 640, height: 480, bitrateMin: 100, bitrateMax: 500 },
  small: { width: 320, height: 240, bitrateMin: 40, bitrateMax: 200 },
};
export type PictureSize = keyof typeof SIZES;

const constraintsFor = (size: PictureSize) => ({
  width: { ideal: SIZES[size].width },
  height: { ideal: SIZES[size].height },
  frameRate: { ideal: 15, max: 30 },
});

interface CameraListener {
  /** The device was unplugged, or taken away. */
  onEnded(): void;
  /** What should be behind oneself cannot be had, or no longer: the room is seen as it is. */
  onPlain(): void;
}

/**
 * Starts the camera that was chosen, or whichever the browser chooses, with what should be behind the person: the room
 * is not seen before that is there.
 * @param sdk fetches the SDK; the camera is asked for meanwhile.
 * @throws as `getUserMedia`.
 */
export async function openCamera(
  sdk: () => Promise<Sdk>,
  wish: Pick<Preferences, 'camera' | 'background'>,
  { onEnded, onPlain }: CameraListener,
): Promise<Camera> {
  const source = await chosenOrAny(wish.camera, (deviceId) =>
    captureTrack({
      video: { ...constraintsFor('full'), ...(deviceId && { deviceId: { exact: deviceId } }) },
    }),
  );
  source.addEventListener('ended', onEnded);
  let video: ILocalVideoTrack | null = null;
  let making: Promise<ILocalVideoTrack> | null = null;
  let closed = false;
  const picture = createCameraPicture(source, {
    // A track that is closed meanwhile needs no picture.
    onTrack: async (track) => video?.replaceTrack(track, false).catch(() => {}),
    onFailed: onPlain,
  });
  await picture.show(wish.background);

  async function make(): Promise<ILocalVideoTrack> {
    const made = (await sdk()).createCustomVideoTrack({
      mediaStreamTrack: picture.track,
      optimizationMode: 'motion',
      bitrateMax: SIZES.full.bitrateMax,
    });
    video = made;
    if (closed) made.close();
    return made;
  }

  function publishable(): Promise<ILocalVideoTrack> {
    making ??= make().catch((error: unknown) => {
      making = null;
      throw error;
    });
    return making;
  }

  // Whoever joins hears of a failure.
  publishable().catch(() => {});
  return {
    get video() {
      return video;
    },
    publishable,
    deviceId: source.getSettings().deviceId ?? '',
    label: source.label,
    getMediaStreamTrack: () => picture.track,
    setBackground: picture.show,
    async resize(size) {
      const published = await publishable();
      // Not by the SDK, which would ask the track with a background, and that one obeys nobody.
      await source.applyConstraints(constraintsFor(size));
      const { bitrateMin, bitrateMax } = SIZES[size];
      await published.setEncoderConfiguration({ bitrateMin, bitrateMax });
    },
    close() {
      closed = true;
      picture.close();
      source.stop();
      video?.close();
    },
  };
}
