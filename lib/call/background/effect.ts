import type { Background } from '@/lib/background';
import { assets } from './assets';
import { loadBackdrop } from './backdrop';
import { askWorker, startFlow } from './flow';

/** A camera's picture with something else behind the person. */
export interface Effect {
  /** What is shown; ends when the effect is closed. */
  readonly track: MediaStreamTrack;
  /** Puts something else behind the person. @throws when it cannot be had. */
  change(background: Exclude<Background, 'none'>): Promise<void>;
  close(): void;
}

/** Longer than the slowest line that can carry a call takes to load the model, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Starts a worker that replaces what is behind the person, and waits for its first frame. The camera stays the caller's.
 * @param onFailed it has ended by itself, after it had started.
 * @throws when it cannot be loaded, or does not run in this browser.
 */
export async function startEffect(
  source: MediaStreamTrack,
  background: Exclude<Background, 'none'>,
  onFailed: () => void,
): Promise<Effect> {
  const worker = new Worker(new URL('./background.worker.ts', import.meta.url));
  let fail: (error: Error) => void = () => {};
  const failure = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const timer = setTimeout(() => fail(new Error('no frame in time')), PATIENCE);
  worker.onerror = () => fail(new Error('the worker failed'));

  async function change(next: Exclude<Background, 'none'>): Promise<void> {
    const image = await loadBackdrop(next);
    worker.postMessage({ what: 'backdrop', image }, image ? [image] : []);
  }

  async function start(): Promise<Effect> {
    await Promise.all([
      change(background),
      askWorker(worker, { what: 'load', assets: assets() }, [], 'ready'),
    ]);
    const flow = startFlow(worker, source);
    await flow.flowing;
    return {
      track: flow.track,
      change,
      close() {
        flow.stop();
        worker.terminate();
      },
    };
  }

  try {
    const effect = await Promise.race([start(), failure]);
    worker.onerror = onFailed;
    return effect;
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
