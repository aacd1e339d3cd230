/**
 * A browser writes a WebM file as it comes and does not know its length, so that players show none. Here the length
 * is put in afterwards, into the file's Info element (Matroska's specification: IDs, EBML numbers).
 */
const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const DURATION = 0x4489;
const TIMECODE_SCALE = 0x2ad7b1;
const NANOSECONDS_PER_MILLISECOND = 1_000_000;

interface Element {
  id: number;
  /** Where its content begins and ends. */
  start: number;
  end: number;
}

function readElement(bytes: Uint8Array, at: number): Element | null {
  const idLength = Math.clz32(bytes[at] ?? 0) - 23;
  const first = bytes[at + idLength] ?? 0;
  const sizeLength = Math.clz32(first) - 23;
  if (idLength < 1 || idLength > 4 || sizeLength < 1 || sizeLength > 8) return null;
  let id = 0;
  for (let index = 0; index < idLength; index += 1) id = id * 256 + (bytes[at + index] ?? 0);
  const start = at + idLength + sizeLength;
  let size = first - 2 ** (8 - sizeLength);
  let unknown = size === 2 ** (8 - sizeLength) - 1;
  for (let index = 1; index < sizeLength; index += 1) {
    const byte = bytes[at + idLength + index] ?? 0;
    unknown &&= byte === 255;
    size = size * 256 + byte;
  }
  return { id, start, end: unknown ? bytes.length : start + size };
}

function* elementsIn(bytes: Uint8Array, start: number, end: number): Generator<Element> {
  for (let at = start; at < end; ) {
    const element = readElement(bytes, at);
    if (!element) return;
    yield element;
    at = element.end;
  }
}

function find(bytes: Uint8Array, id: number, start: number, end: number): Element | null {
  for (const element of elementsIn(bytes, start, end)) if (element.id === id) return element;
  return null;
}

function numberIn(bytes: Uint8Array, { start, end }: Element): number {
  return bytes.slice(start, end).reduce((value, byte) => value * 256 + byte, 0);
}

/**
 * The beginning of a WebM file with its length in it.
 * @param head the first bytes, with the whole Info element among them.
 * @returns what to put in place of the first `replaces` bytes; null when the head is not understood, or has a length.
 */
export function withDuration(
  head: Uint8Array<ArrayBuffer>,
  milliseconds: number,
): { bytes: Uint8Array<ArrayBuffer>; replaces: number } | null {
  const segment = find(head, SEGMENT, 0, head.length);
  const info = segment && find(head, INFO, segment.start, head.length);
  // A segment of known size would need its size changed, too: browsers write none.
  if (!segment || !info || info.end > head.length || segment.end !== head.length) return null;
  if (find(head, DURATION, info.start, info.end)) return null;
  const scale = find(head, TIMECODE_SCALE, info.start, info.end);
  const unit = scale ? numberIn(head, scale) : NANOSECONDS_PER_MILLISECOND;
  const content = info.end - info.start;
  // ID, a size of 8 bytes, the old content, then Duration: ID of 2 bytes, size of 1, a double.
  const bytes = new Uint8Array(segment.start + 12 + content + 11);
  const view = new DataView(bytes.buffer);
  bytes.set(head.subarray(0, segment.start));
  let at = segment.start;
  view.setUint32(at, INFO);
  view.setBigUint64(at + 4, (1n << 56n) | BigInt(content + 11));
  at += 12;
  bytes.set(head.subarray(info.start, info.end), at);
  at += content;
  view.setUint16(at, DURATION);
  view.setUint8(at + 2, 0x88);
  view.setFloat64(at + 3, (milliseconds * NANOSECONDS_PER_MILLISECOND) / unit);
  return { bytes, replaces: info.end };
}
