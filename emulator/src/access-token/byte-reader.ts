/** Reads the little-endian fields of a token, one after the other. */
export interface ByteReader {
  uint16(): number;
  uint32(): number;
  /** Bytes that follow their own 16-bit length. */
  bytes(): Buffer;
  text(): string;
  rest(): Buffer;
}

/** @throws RangeError, from every method, when the bytes end too early. */
export function createByteReader(buffer: Buffer): ByteReader {
  let position = 0;
  const take = (length: number): Buffer => {
    const end = position + length;
    if (end > buffer.length) throw new RangeError('The bytes end too early.');
    const part = buffer.subarray(position, end);
    position = end;
    return part;
  };
  const reader: ByteReader = {
    uint16: () => take(2).readUInt16LE(),
    uint32: () => take(4).readUInt32LE(),
    bytes: () => take(reader.uint16()),
    text: () => reader.bytes().toString('utf8'),
    rest: () => buffer.subarray(position),
  };
  return reader;
}
