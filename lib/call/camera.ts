import type { Background } from '@/lib/background';
import type { Preferences } from '@/lib/preferences/preferences';
import { createCameraPicture } from './background/picture';
import { captureTrack, chosenOrAny } from './capture';
import type { LocalTrack } from './local-device';
import type { ILocalVideoTrack, Sdk } from './sdk';

/** One's own picture. */
export interface Camera extends LocalTrack {
  /** What is published. */
  readonly video: ILocalVideoTrack;
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
 * @throws as `getUserMedia`.
 */
export async function openCamera(
  sdk: Sdk,
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
  const picture = createCameraPicture(source, {
    // A track that is closed meanwhile needs no picture.
    onTrack: async (track) => video?.replaceTrack(track, false).catch(() => {}),
    onFailed: onPlain,
  });
  await picture.show(wish.background);
  const opened = sdk.createCustomVideoTrack({
    mediaStreamTrack: picture.track,
    optimizationMode: 'motion',
    bitrateMax: SIZES.full.bitrateMax,
  });
  video = opened;
  return {
    video: opened,
    deviceId: source.getSettings().deviceId ?? '',
    label: source.label,
    getMediaStreamTrack: () => picture.track,
    setBackground: picture.show,
    async resize(size) {
      // Not by the SDK, which would ask the track with a background, and that one obeys nobody.
      await source.applyConstraints(constraintsFor(size));
      const { bitrateMin, bitrateMax } = SIZES[size];
      await opened.setEncoderConfiguration({ bitrateMin, bitrateMax });
    },
    close() {
      picture.close();
      source.stop();
      opened.close();
    },
  };
}
