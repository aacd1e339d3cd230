import type { LocalTrack } from './local-device';
import type { ILocalVideoTrack, Sdk } from './sdk';

/** One's own picture. */
export interface Camera extends LocalTrack {
  /** What is published. */
  readonly video: ILocalVideoTrack;
  readonly deviceId: string;
  readonly label: string;
}

/** 480p at the rate and with the bandwidth of the SDK's own profile `480p_1`. */
const SIZE = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 15, max: 30 } };
const BITRATE = 500;

/** @throws DOMException as `getUserMedia`; an error with the code `NOT_SUPPORTED` on a page that isn't secure. */
async function capture(deviceId: string): Promise<MediaStreamTrack> {
  if (!navigator.mediaDevices) throw Object.assign(new Error('No mediaDevices'), { code: 'NOT_SUPPORTED' });
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { ...SIZE, ...(deviceId && { deviceId: { exact: deviceId } }) },
  });
  const [track] = stream.getVideoTracks();
  if (!track) throw new DOMException('No picture', 'NotFoundError');
  return track;
}

/** A device that is no longer there gives way to whichever the browser chooses. */
async function captureAny(deviceId: string): Promise<MediaStreamTrack> {
  try {
    return await capture(deviceId);
  } catch (error) {
    const gone =
      error instanceof DOMException && ['NotFoundError', 'OverconstrainedError'].includes(error.name);
    if (!gone || !deviceId) throw error;
    return capture('');
  }
}

/**
 * Starts a camera.
 * @param deviceId empty for whichever the browser chooses.
 * @param onEnded the device was unplugged, or taken away.
 * @throws as `getUserMedia`.
 */
export async function openCamera(sdk: Sdk, deviceId: string, onEnded: () => void): Promise<Camera> {
  const track = await captureAny(deviceId);
  track.addEventListener('ended', onEnded);
  const video = sdk.createCustomVideoTrack({
    mediaStreamTrack: track,
    optimizationMode: 'motion',
    bitrateMax: BITRATE,
  });
  return {
    video,
    deviceId: track.getSettings().deviceId ?? '',
    label: track.label,
    getMediaStreamTrack: () => track,
    close() {
      track.stop();
      video.close();
    },
  };
}
