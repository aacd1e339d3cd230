/** Whether this browser can replace what is behind a person at all. */
export const canChangeBackground = () =>
  typeof OffscreenCanvas !== 'undefined' &&
  typeof WebAssembly !== 'undefined' &&
  typeof createImageBitmap !== 'undefined' &&
  typeof HTMLCanvasElement.prototype.captureStream !== 'undefined';
