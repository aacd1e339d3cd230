import { startTicker } from '../ticker';
import { drawScene } from './draw';
import type { FileType } from './file-type';
import { createMixer } from './mixer';
import { createPlayers } from './players';
import { FRAME, FRAME_RATE, type Source } from './scene';
import { createSink, deleteLeftovers } from './sink';
import { withDuration } from './webm-duration';

/** How often a piece is written, in milliseconds: no more than that is ever in memory. */
const PIECE = 1000;
const VIDEO_BITS_PER_SECOND = 2_500_000;
const AUDIO_BITS_PER_SECOND = 128_000;

/** WebM's Info is within its first hundred bytes or so. */
const HEAD = 4096;

/** A recording that is going on. */
export interface Take {
  /** Ends it. @throws when it could not be kept. */
  stop(): Promise<{ file: Blob; discard(): void }>;
}

/**
 * Records a composition of everyone's pictures, and everyone's sound mixed. Not the page itself: for that the browser
 * would ask which window to share each time, and a phone has no such thing.
 * @param onFailure it has ended by itself.
 */
export async function startTake(
  source: Source,
  { mimeType, extension }: FileType,
  onFailure: () => void,
): Promise<Take> {
  const canvas = document.createElement('canvas');
  canvas.width = FRAME.width;
  canvas.height = FRAME.height;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('no canvas');
  await deleteLeftovers().catch(() => {});
  const sink = await createSink();
  const players = createPlayers();
  const mixer = createMixer();
  const stream = canvas.captureStream(FRAME_RATE);
  stream.addTrack(mixer.track);
  const recorder = new MediaRecorder(stream, {
    mimeType,
    videoBitsPerSecond: VIDEO_BITS_PER_SECOND,
    audioBitsPerSecond: AUDIO_BITS_PER_SECOND,
  });

  function draw(drawing: CanvasRenderingContext2D): void {
    const scene = source.scene();
    drawScene(drawing, scene, players.videoOf);
    players.keep(scene);
    mixer.mix(source.audioTracks());
  }

  draw(context);
  const stopTicker = startTicker(1000 / FRAME_RATE, () => draw(context));
  recorder.ondataavailable = ({ data }) => sink.write(data);
  recorder.onerror = onFailure;
  const stopped = new Promise<void>((resolve) => {
    recorder.onstop = () => resolve();
  });
  recorder.start(PIECE);
  const startedAt = performance.now();

  return {
    async stop() {
      const length = performance.now() - startedAt;
      if (recorder.state !== 'inactive') recorder.stop();
      await stopped;
      stopTicker();
      players.stop();
      mixer.stop();
      for (const track of stream.getTracks()) track.stop();
      const written = await sink.finish();
      const head = new Uint8Array(await written.slice(0, HEAD).arrayBuffer());
      const fixed = extension === 'webm' ? withDuration(head, length) : null;
      const parts = fixed ? [fixed.bytes, written.slice(fixed.replaces)] : [written];
      return { file: new Blob(parts, { type: `video/${extension}` }), discard: sink.discard };
    },
  };
}
