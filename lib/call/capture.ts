import { deviceErrorCode } from './local-device';

/** Opens the device that was chosen or, when it is no longer there, whichever the browser chooses. */
export async function chosenOrAny<Opened>(
  deviceId: string,
  open: (deviceId: string) => Promise<Opened>,
): Promise<Opened> {
  try {
    return await open(deviceId);
  } catch (error) {
    if (!deviceId || deviceErrorCode(error) !== 'device-missing') throw error;
    return open('');
  }
}

/**
 * The track of one camera or microphone.
 * @throws DOMException as `getUserMedia`; an error with the code `NOT_SUPPORTED` on a page that isn't secure.
 */
export async function captureTrack(constraints: MediaStreamConstraints): Promise<MediaStreamTrack> {
  if (!navigator.mediaDevices) throw Object.assign(new Error('No mediaDevices'), { code: 'NOT_SUPPORTED' });
  const stream = await navigator.mediaDevices.getUserMedia(constraints);
  const [track] = stream.getTracks();
  if (!track) throw new DOMException('No track', 'NotFoundError');
  return track;
}
