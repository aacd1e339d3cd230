import type { Assets } from './worker-messages';

/**
 * Where MediaPipe and its model are: they ship with the app. With SIMD, which every browser has whose workers can
 * draw. The model is made by `scripts/background-model.mjs`, which says from what.
 */
export const assets = (): Assets => ({
  wasmLoader: new URL('@mediapipe/tasks-vision/vision_wasm_internal.js', import.meta.url).href,
  wasm: new URL('@mediapipe/tasks-vision/vision_wasm_internal.wasm', import.meta.url).href,
  model: new URL('./person.tflite', import.meta.url).href,
});
