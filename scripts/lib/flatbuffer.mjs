/**
 * Writes FlatBuffers front to back: each table is followed by what it points to. A part is a function that writes
 * itself and answers where it begins.
 *
 * @typedef {(writer: Writer) => number} Part
 * @typedef {{ byte: number } | { whole: number } | { to: Part } | undefined} Field undefined: left out
 */

/** Larger than anything that is written here. */
const SIZE = 1 << 16;

export class Writer {
  bytes = Buffer.alloc(SIZE);
  at = 0;

  /** @param {number} size @param {number} [ahead] bytes that come before what is to be aligned */
  align(size, ahead = 0) {
    while ((this.at + ahead) % size) this.at += 1;
    return this.at;
  }

  /** @param {number} value */
  whole(value) {
    this.at = this.bytes.writeUInt32LE(value, this.at);
  }

  /** @param {number} from @param {number} to */
  point(from, to) {
    this.bytes.writeUInt32LE(to - from, from);
  }
}

/** @param {Uint8Array} bytes @param {number} [alignment] @returns {Part} */
export const bytes =
  (data, alignment = 4) =>
  (writer) => {
    const at = writer.align(alignment, 4);
    writer.whole(data.length);
    writer.bytes.set(data, writer.at);
    // A text ends with a zero, and here everything may.
    writer.at += data.length + 1;
    return at;
  };

/** @param {string} value */
export const text = (value) => bytes(Buffer.from(value));

/** @param {number[]} values @returns {Part} */
export const floats = (values) => (writer) => {
  const at = writer.align(4);
  writer.whole(values.length);
  for (const value of values) writer.at = writer.bytes.writeFloatLE(value, writer.at);
  return at;
};

/** @param {Part[]} parts @returns {Part} */
export const list = (parts) => (writer) => {
  const at = writer.align(4);
  writer.whole(parts.length);
  const slots = writer.at;
  writer.at += 4 * parts.length;
  for (const [index, part] of parts.entries()) writer.point(slots + 4 * index, part(writer));
  return at;
};

/** @param {Field[]} fields @returns {Part} */
export const table = (fields) => (writer) => {
  const head = 4 + 2 * fields.length;
  const vtable = writer.align(4) + (head % 4);
  const at = vtable + head;
  writer.bytes.writeUInt16LE(head, vtable);
  writer.bytes.writeInt32LE(head, at);
  writer.at = at + 4;
  const pointers = [];
  for (const [index, field] of fields.entries()) {
    if (!field) continue;
    writer.bytes.writeUInt16LE(writer.at - at, vtable + 4 + 2 * index);
    if ('to' in field) pointers.push({ slot: writer.at, part: field.to });
    writer.whole('byte' in field ? field.byte : 'whole' in field ? field.whole : 0);
  }
  writer.bytes.writeUInt16LE(writer.at - at, vtable + 2);
  for (const { slot, part } of pointers) writer.point(slot, part(writer));
  return at;
};

/**
 * A buffer with a root, of a length that is a multiple of 16.
 *
 * @param {string} identifier of the format, four letters
 * @param {Part} root
 */
export function flatbuffer(identifier, root) {
  const writer = new Writer();
  writer.at = 8;
  writer.bytes.writeUInt32LE(root(writer), 0);
  writer.bytes.write(identifier, 4, 'latin1');
  return writer.bytes.subarray(0, writer.align(16));
}
