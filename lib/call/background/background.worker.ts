import { ImageSegmenter } from '@mediapipe/tasks-vision';
import { createCompositor, MODEL } from './compositor';
import type { Assets, FromWorker, ToWorker } from './worker-messages';

const compositor = createCompositor();
let segmenter: ImageSegmenter | null = null;
/** MediaPipe refuses a frame that is not later than the one before, in milliseconds. */
let lastTime = 0;

const tell = (message: FromWorker, transfer: Transferable[] = []) => self.postMessage(message, { transfer });

/** On the processor: a model this small is read there faster than a picture comes back from many a graphics card. */
async function load({ wasmLoader, wasm, model }: Assets): Promise<void> {
  const answer = await fetch(model);
  if (!answer.ok) throw new Error('no model');
  segmenter = await ImageSegmenter.createFromOptions(
    { wasmLoaderPath: wasmLoader, wasmBinaryPath: wasm },
    {
      baseOptions: { modelAssetBuffer: new Uint8Array(await answer.arrayBuffer()), delegate: 'CPU' },
      runningMode: 'VIDEO',
      outputConfidenceMasks: true,
      outputCategoryMask: false,
    },
  );
  tell({ what: 'ready' });
}

function confidenceOf(small: OffscreenCanvas): Float32Array {
  let confidence = new Float32Array(MODEL.width * MODEL.height);
  lastTime = Math.max(lastTime + 1, performance.now());
  segmenter?.segmentForVideo(small, lastTime, ({ confidenceMasks }) => {
    const [mask] = confidenceMasks ?? [];
    if (mask) confidence = mask.getAsFloat32Array().slice();
  });
  return confidence;
}

async function pipe(readable: ReadableStream<VideoFrame>, writable: WritableStream<VideoFrame>) {
  const reader = readable.getReader();
  const writer = writable.getWriter();
  for (let flowing = false; ; flowing = true) {
    const { done, value: frame } = await reader.read();
    if (done) return;
    const size = { width: frame.displayWidth, height: frame.displayHeight };
    const composed = new VideoFrame(compositor.compose(frame, size, confidenceOf), {
      timestamp: frame.timestamp,
    });
    frame.close();
    await writer.write(composed);
    if (!flowing) tell({ what: 'flowing' });
  }
}

function obey(message: ToWorker): Promise<void> | void {
  switch (message.what) {
    case 'load':
      return load(message.assets);
    case 'backdrop':
      return compositor.setBackdrop(message.image);
    case 'pipe':
      return pipe(message.readable, message.writable);
    case 'frame': {
      const { frame } = message;
      const composed = compositor.compose(frame, frame, confidenceOf).transferToImageBitmap();
      frame.close();
      return tell({ what: 'frame', frame: composed }, [composed]);
    }
  }
}

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  try {
    await obey(data);
  } catch (error) {
    // Outside of the promise, so that the page hears of it as of any other fault of a worker.
    setTimeout(() => {
      throw error;
    });
  }
};
