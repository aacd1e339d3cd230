/**
 * Reads the packed values of an access token from front to back: integers are little-endian, a string is a
 * 16-bit length and so many bytes.
 * Every method throws RangeError when the bytes end before the value does.
 */
export class ByteReader {
  #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The bytes not read yet. */
  get rest(): Buffer {
    return this.#bytes;
  }

  uint16(): number {
    return this.#take(2).readUInt16LE();
  }

  uint32(): number {
    return this.#take(4).readUInt32LE();
  }

  bytes(): Buffer {
    return this.#take(this.uint16());
  }

  /** @throws TypeError when the bytes are not UTF-8. */
  text(): string {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.bytes());
  }

  #take(length: number): Buffer {
    if (length > this.#bytes.length) throw new RangeError('The bytes end too early.');
    const taken = this.#bytes.subarray(0, length);
    this.#bytes = this.#bytes.subarray(length);
    return taken;
  }
}
