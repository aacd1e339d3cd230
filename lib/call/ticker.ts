/**
 * Does something again and again, in a hidden tab as well, until the function that it answers is called. A slow machine
 * leaves some out: at least half of the time is for the rest of the page.
 * @param interval in milliseconds.
 * @param onTick must not throw.
 */
export function startTicker(interval: number, onTick: () => void | Promise<void>): () => void {
  const worker = new Worker(new URL('./ticker.worker.ts', import.meta.url));
  let busy = false;
  let restUntil = 0;
  worker.onmessage = async () => {
    const began = performance.now();
    if (busy || began < restUntil) return;
    busy = true;
    await onTick();
    busy = false;
    restUntil = 2 * performance.now() - began;
  };
  worker.postMessage(interval);
  return () => worker.terminate();
}
