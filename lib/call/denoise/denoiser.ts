import { loadRnnoise, RnnoiseWorkletNode } from '@sapphi-red/web-noise-suppressor';

/** What RNNoise was trained with, in samples a second. */
const SAMPLE_RATE = 48_000;

/** Takes the noise out of a sound. */
export interface Denoiser {
  /** What is left; ends when the denoiser is closed. */
  readonly track: MediaStreamTrack;
  /** Takes another sound in; the one before stays the caller's. */
  listenTo(source: MediaStreamTrack): void;
  /** How loud it is before, from 0 to 1. */
  level(): number;
  close(): void;
}

/**
 * Starts RNNoise in a thread of its own; it ships with the app.
 * @throws when it cannot be loaded, or does not run in this browser.
 */
export async function startDenoiser(): Promise<Denoiser> {
  const context = new AudioContext({ sampleRate: SAMPLE_RATE });
  try {
    const [wasmBinary] = await Promise.all([
      loadRnnoise({
        url: new URL('@sapphi-red/web-noise-suppressor/rnnoise.wasm', import.meta.url).href,
        simdUrl: new URL('@sapphi-red/web-noise-suppressor/rnnoise_simd.wasm', import.meta.url).href,
      }),
      context.audioWorklet.addModule(
        new URL('@sapphi-red/web-noise-suppressor/rnnoiseWorklet.js', import.meta.url).href,
      ),
    ]);
    const node = new RnnoiseWorkletNode(context, { wasmBinary, maxChannels: 1 });
    const destination = new MediaStreamAudioDestinationNode(context, { channelCount: 1 });
    node.connect(destination);
    const [track] = destination.stream.getAudioTracks();
    if (!track) throw new Error('no sound');
    // A page that hears a microphone may run one; others are asked again.
    void context.resume().catch(() => {});
    const analyser = new AnalyserNode(context);
    const samples = new Float32Array(analyser.fftSize);
    let heard: MediaStreamAudioSourceNode | null = null;
    return {
      track,
      listenTo(source) {
        heard?.disconnect();
        heard = context.createMediaStreamSource(new MediaStream([source]));
        heard.connect(node);
        heard.connect(analyser);
      },
      level() {
        analyser.getFloatTimeDomainData(samples);
        return samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0);
      },
      close() {
        node.destroy();
        track.stop();
        void context.close();
      },
    };
  } catch (error) {
    void context.close();
    throw error;
  }
}
