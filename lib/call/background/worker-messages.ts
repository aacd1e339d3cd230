/** Where what the worker needs is fetched from. */
export interface Assets {
  wasmLoader: string;
  wasm: string;
  model: string;
}

export type ToWorker =
  /** Comes first. */
  | { what: 'load'; assets: Assets }
  /** What to put behind the person; null: the room, blurred. */
  | { what: 'backdrop'; image: ImageBitmap | null }
  /** Frames to work on until the stream ends, and where they go. */
  | { what: 'pipe'; readable: ReadableStream<VideoFrame>; writable: WritableStream<VideoFrame> }
  /** One frame to work on. */
  | { what: 'frame'; frame: ImageBitmap };

export type FromWorker =
  /** The model is there. */
  | { what: 'ready' }
  /** A frame of a pipe went out; told once. */
  | { what: 'flowing' }
  /** The answer to a frame. */
  | { what: 'frame'; frame: ImageBitmap };
