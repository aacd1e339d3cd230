/** Where a recording is kept while it grows. */
export interface Sink {
  /** Adds to the end, in the order of the calls. */
  write(chunk: Blob): void;
  /** All that was written. @throws when something could not be written, such as on a full disk. */
  finish(): Promise<Blob>;
  /** Lets go of what was kept. */
  discard(): void;
}

const FOLDER = 'recordings';

/** In memory, where the browser has no place for files of a page. */
export function createMemorySink(): Sink {
  let chunks: Blob[] = [];
  return {
    write: (chunk) => void chunks.push(chunk),
    finish: async () => new Blob(chunks),
    discard() {
      chunks = [];
    },
  };
}

async function createFileSink(): Promise<Sink> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  const name = `${Date.now()}`;
  const handle = await folder.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  let written: Promise<void> = Promise.resolve();
  const discard = () => void folder.removeEntry(name).catch(() => {});
  return {
    write(chunk) {
      written = written.then(() => stream.write(chunk));
      // Told by `finish`.
      written.catch(() => {});
    },
    async finish() {
      await written;
      await stream.close();
      return handle.getFile();
    },
    discard,
  };
}

/**
 * A file of the page's own on the disk, so that a long call does not fill the memory; memory where there is none.
 */
export function createSink(): Promise<Sink> {
  return createFileSink().catch(createMemorySink);
}

/** A recording that nobody saved within a day is not wanted any more, in milliseconds. */
const KEPT_FOR = 24 * 60 * 60 * 1000;

/** Deletes what earlier recordings have left behind, because their page was closed. */
export async function deleteLeftovers(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  for await (const name of folder.keys()) {
    if (Number(name) < Date.now() - KEPT_FOR) await folder.removeEntry(name);
  }
}
