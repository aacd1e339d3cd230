import { startTicker } from '../ticker';
import type { FromWorker, ToWorker } from './worker-messages';

/** A picture that goes through the worker, frame by frame. */
export interface Flow {
  readonly track: MediaStreamTrack;
  /** The first frame has come out. */
  readonly flowing: Promise<void>;
  stop(): void;
}

/** What Chromium has for it; TypeScript knows neither. */
interface StreamsOfFrames {
  MediaStreamTrackProcessor?: new (init: {
    track: MediaStreamTrack;
    maxBufferSize: number;
  }) => { readable: ReadableStream<VideoFrame> };
  MediaStreamTrackGenerator?: new (init: {
    kind: 'video';
  }) => MediaStreamTrack & { writable: WritableStream<VideoFrame> };
}

/** At most so many frames a second, where the page itself has to fetch them. */
const FRAME_RATE = 15;

/** Tells the worker something and waits for the answer of one kind. */
export function askWorker(
  worker: Worker,
  message: ToWorker,
  transfer: Transferable[],
  what: FromWorker['what'],
) {
  return new Promise<FromWorker>((resolve) => {
    worker.addEventListener('message', function hear({ data }: MessageEvent<FromWorker>) {
      if (data.what !== what) return;
      worker.removeEventListener('message', hear);
      resolve(data);
    });
    worker.postMessage(message, transfer);
  });
}

/** Frames never pass the page's own thread, which may be busy or, in a hidden tab, slow. */
function streamFlow(
  worker: Worker,
  source: MediaStreamTrack,
  { MediaStreamTrackProcessor, MediaStreamTrackGenerator }: Required<StreamsOfFrames>,
): Flow {
  const { readable } = new MediaStreamTrackProcessor({ track: source, maxBufferSize: 1 });
  const track = new MediaStreamTrackGenerator({ kind: 'video' });
  const { writable } = track;
  const flowing = askWorker(worker, { what: 'pipe', readable, writable }, [readable, writable], 'flowing');
  return { track, flowing: flowing.then(() => {}), stop: () => track.stop() };
}

/** In other browsers: from a video that nobody sees, to a canvas. */
function canvasFlow(worker: Worker, source: MediaStreamTrack): Flow {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([source]);
  video.play().catch(() => {});
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { alpha: false });
  const [track] = canvas.captureStream(FRAME_RATE).getVideoTracks();
  if (!context || !track) throw new Error('no canvas');
  let began = () => {};
  const flowing = new Promise<void>((resolve) => {
    began = resolve;
  });

  const stopTicker = startTicker(1000 / FRAME_RATE, async () => {
    if (video.videoWidth === 0) return;
    const frame = await createImageBitmap(video);
    const answer = await askWorker(worker, { what: 'frame', frame }, [frame], 'frame');
    if (answer.what !== 'frame') return;
    const { width, height } = answer.frame;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    context.drawImage(answer.frame, 0, 0);
    answer.frame.close();
    began();
  });

  return {
    track,
    flowing,
    stop() {
      stopTicker();
      video.srcObject = null;
      track.stop();
    },
  };
}

export function startFlow(worker: Worker, source: MediaStreamTrack): Flow {
  const { MediaStreamTrackProcessor, MediaStreamTrackGenerator } = globalThis as StreamsOfFrames;
  return MediaStreamTrackProcessor && MediaStreamTrackGenerator
    ? streamFlow(worker, source, { MediaStreamTrackProcessor, MediaStreamTrackGenerator })
    : canvasFlow(worker, source);
}
