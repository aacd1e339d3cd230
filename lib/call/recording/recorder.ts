import { createStore, type Store } from '../store';
import { chooseFileType, fileName } from './file-type';
import type { Source } from './scene';
import type { Take } from './take';

/** A recording that is done, to be saved by the person. */
export interface RecordedFile {
  /** An object URL, until the recording is discarded. */
  url: string;
  name: string;
  /** In bytes. */
  size: number;
}

export type RecordingSnapshot =
  | { state: 'idle' | 'starting' | 'finishing' | 'failed' }
  /** Since when, in milliseconds since 1970. */
  | { state: 'recording'; startedAt: number }
  | { state: 'done'; file: RecordedFile; saved: boolean };

/** Records the call, on this machine only. One recording at a time. */
export interface Recorder extends Store<RecordingSnapshot> {
  /** Whether this browser can record at all. */
  isSupported(): boolean;
  /** Starts; an earlier recording that was not saved is gone then. */
  start(scene: Source['scene']): Promise<void>;
  /** Ends the recording, which can be saved then. */
  stop(): Promise<void>;
  /** The person has taken the file of a recording that is done. */
  markSaved(): void;
  /** Whether something would be lost with the page. */
  isUnsaved(): boolean;
  /** Lets go of a recording that is done. */
  discard(): void;
}

interface RecorderOptions {
  channel: string;
  audioTracks: Source['audioTracks'];
  /** So that everyone in the call can be told. */
  onRecording(recording: boolean): void;
}

const fileType = () =>
  typeof MediaRecorder === 'undefined' || typeof HTMLCanvasElement.prototype.captureStream === 'undefined'
    ? null
    : chooseFileType((mimeType) => MediaRecorder.isTypeSupported(mimeType));

export function createRecorder({ channel, audioTracks, onRecording }: RecorderOptions): Recorder {
  const store = createStore<RecordingSnapshot>({ state: 'idle' });
  let take: Take | null = null;
  let release: (() => void) | null = null;
  /** It was ended before it had started. */
  let cancelled = false;

  function become(snapshot: RecordingSnapshot): void {
    store.set(snapshot);
    onRecording(snapshot.state === 'recording');
  }

  function discard(): void {
    release?.();
    release = null;
    if (store.getSnapshot().state !== 'idle') become({ state: 'idle' });
  }

  async function stop(): Promise<void> {
    const current = store.getSnapshot();
    cancelled = current.state === 'starting';
    if (current.state !== 'recording' || !take) return;
    const ending = take;
    take = null;
    become({ state: 'finishing' });
    try {
      const { file, discard: discardFile } = await ending.stop();
      const url = URL.createObjectURL(file);
      release = () => {
        URL.revokeObjectURL(url);
        discardFile();
      };
      const name = fileName(channel, new Date(current.startedAt), file.type.replace('video/', ''));
      become({ state: 'done', file: { url, name, size: file.size }, saved: false });
    } catch {
      become({ state: 'failed' });
    }
  }

  return {
    subscribe: store.subscribe,
    getSnapshot: store.getSnapshot,
    isSupported: () => fileType() !== null,
    async start(scene) {
      const type = fileType();
      const { state } = store.getSnapshot();
      if (!type || state === 'starting' || state === 'recording' || state === 'finishing') return;
      discard();
      cancelled = false;
      become({ state: 'starting' });
      try {
        const { startTake } = await import('./take');
        take = await startTake({ scene, audioTracks }, type, () => void stop());
        become({ state: 'recording', startedAt: Date.now() });
        if (cancelled) await stop();
      } catch {
        become({ state: 'failed' });
      }
    },
    stop,
    markSaved() {
      const current = store.getSnapshot();
      if (current.state === 'done') store.set({ ...current, saved: true });
    },
    isUnsaved() {
      const current = store.getSnapshot();
      if (current.state === 'done') return !current.saved;
      return current.state === 'recording' || current.state === 'finishing';
    },
    discard,
  };
}
