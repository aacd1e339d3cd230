import { createCipheriv, hash, timingSafeEqual } from 'node:crypto';
import { type RtpHeader, SrtpAuthenticationError, type SrtpSession } from 'werift';

/*
 * AES_CM_128_HMAC_SHA1_80 (RFC 3711) with one cipher for all packets. `node:crypto` makes an object of its own for each
 * cipher and each HMAC, and what it takes to collect two of them per packet holds up everybody's media.
 */

const BLOCK = 16;
/** A UDP datagram has fewer bytes. */
const LARGEST = 2 ** 16;
const TAG = 10;
/** RFC 2104, 2: SHA-1 works on blocks of so many bytes. */
const HASH_BLOCK = 64;
const DIGEST = 20;

/** The keys of one direction, as they follow from the master key (RFC 3711, 4.3). */
interface SrtpKeys {
  /** 16 bytes. */
  key: Buffer;
  /** 14 bytes. */
  salt: Buffer;
  /** 20 bytes. */
  authentication: Buffer;
}

/** Which packet of which stream (RFC 3711, 3.3.1). */
interface SrtpIndex {
  ssrc: number;
  sequenceNumber: number;
  rolloverCounter: number;
}

/** Encrypts and decrypts the packets of one direction. */
interface StandingSrtp {
  /** The packet as it is sent, with its tag. */
  encrypt(header: Buffer, payload: Buffer, index: SrtpIndex): Buffer;
  /**
   * The packet in the clear.
   * @throws SrtpAuthenticationError when its tag is not its own.
   */
  decrypt(packet: Buffer, headerLength: number, index: SrtpIndex): Buffer;
}

const padded = (key: Buffer, byte: number) => {
  const block = Buffer.alloc(HASH_BLOCK, byte);
  for (const [at, value] of key.entries()) block[at] = value ^ byte;
  return block;
};

/** Counters on their way to become a keystream, as bytes and as words. One packet is done before the next. */
const counters = new Uint8Array(LARGEST);
const counterWords = new Int32Array(counters.buffer);
const counter = Buffer.from(counters.buffer, 0, BLOCK);
/** What is authenticated: the key, a packet, and behind it the count that is not sent. */
const inner = Buffer.from(new ArrayBuffer(HASH_BLOCK + LARGEST + BLOCK));
const innerWords = new Int32Array(inner.buffer);
const outer = Buffer.alloc(HASH_BLOCK + DIGEST);

function createStandingSrtp({ key, salt, authentication }: SrtpKeys): StandingSrtp {
  // Counter mode is the encryption of counters: without a state of its own, one cipher does for all packets.
  const cipher = createCipheriv('aes-128-ecb', key, null).setAutoPadding(false);
  const [innerKey, outerKey] = [padded(authentication, 0x36), padded(authentication, 0x5c)];

  /** RFC 3711, 4.1.1: what so many bytes are combined with, and some more, up to a whole block. */
  function keystream(length: number, { ssrc, sequenceNumber, rolloverCounter }: SrtpIndex): Int32Array {
    const blocks = Math.ceil(length / BLOCK);
    counter.fill(0);
    salt.copy(counter);
    counter.writeInt32BE(counter.readInt32BE(4) ^ ssrc, 4);
    counter.writeInt32BE(counter.readInt32BE(8) ^ rolloverCounter, 8);
    counter.writeUInt16BE(counter.readUInt16BE(12) ^ sequenceNumber, 12);
    const [first = 0, second = 0, third = 0, fourth = 0] = counterWords;
    for (let block = 1; block < blocks; block += 1) {
      const word = block * 4;
      counterWords[word] = first;
      counterWords[word + 1] = second;
      counterWords[word + 2] = third;
      counterWords[word + 3] = fourth;
      counters[block * BLOCK + 14] = block >> 8;
      counters[block * BLOCK + 15] = block;
    }
    const stream = cipher.update(counters.subarray(0, blocks * BLOCK));
    return new Int32Array(stream.buffer, stream.byteOffset, stream.length / 4);
  }

  /** Combines a packet in `inner` with its keystream: encrypts what was clear, and the other way round. */
  function combine(headerLength: number, length: number, index: SrtpIndex): void {
    if (length === headerLength) return;
    const stream = keystream(length - headerLength, index);
    // A header is made of words (RFC 3550, 5.1); what is behind the packet is of no matter.
    const from = (HASH_BLOCK + headerLength) / 4;
    for (let word = 0; word < stream.length; word += 1) {
      innerWords[from + word] = (innerWords[from + word] ?? 0) ^ (stream[word] ?? 0);
    }
  }

  /** The tag of the packet of so many bytes that stands in `inner`. */
  function tag(length: number, { rolloverCounter }: SrtpIndex): Buffer {
    const end = inner.writeUInt32BE(rolloverCounter, HASH_BLOCK + length);
    innerKey.copy(inner);
    outerKey.copy(outer);
    hash('sha1', inner.subarray(0, end), 'buffer').copy(outer, HASH_BLOCK);
    return hash('sha1', outer, 'buffer').subarray(0, TAG);
  }

  return {
    encrypt(header, payload, index) {
      const length = header.length + payload.length;
      header.copy(inner, HASH_BLOCK);
      payload.copy(inner, HASH_BLOCK + header.length);
      combine(header.length, length, index);
      const packet = Buffer.allocUnsafe(length + TAG);
      inner.copy(packet, 0, HASH_BLOCK, HASH_BLOCK + length);
      tag(length, index).copy(packet, length);
      return packet;
    },
    decrypt(packet, headerLength, index) {
      const length = packet.length - TAG;
      packet.copy(inner, HASH_BLOCK, 0, length);
      if (!timingSafeEqual(tag(length, index), packet.subarray(length))) {
        throw new SrtpAuthenticationError('The tag is not that of the packet.');
      }
      combine(headerLength, length, index);
      return Buffer.from(inner.subarray(HASH_BLOCK, HASH_BLOCK + length));
    },
  };
}

/** Of the library's cipher, what stands in for it: its keys, and what it does with each packet (werift 0.24.4). */
interface LibraryCipher {
  srtpSessionKey: Buffer;
  srtpSessionSalt: Buffer;
  srtpSessionAuthTag: Buffer;
  encryptRtp(header: RtpHeader, payload: Buffer, rolloverCounter: number): Buffer;
  decryptRtp(packet: Buffer, rolloverCounter: number, header: RtpHeader): [Buffer, RtpHeader];
}

interface LibrarySession {
  localContext: { cipher: LibraryCipher };
  remoteContext: { cipher: LibraryCipher };
}

const standingFor = ({ srtpSessionKey, srtpSessionSalt, srtpSessionAuthTag }: LibraryCipher) =>
  createStandingSrtp({ key: srtpSessionKey, salt: srtpSessionSalt, authentication: srtpSessionAuthTag });

/** Lets a session of the library, which keeps count of the packets, encrypt and decrypt them so. */
export function standIn(session: SrtpSession): void {
  const { localContext, remoteContext } = session as unknown as LibrarySession;
  const [local, remote] = [standingFor(localContext.cipher), standingFor(remoteContext.cipher)];
  localContext.cipher.encryptRtp = (header, payload, rolloverCounter) => {
    const { ssrc, sequenceNumber } = header;
    const written = header.serialize(header.serializeSize);
    return local.encrypt(written, payload, { ssrc, sequenceNumber, rolloverCounter });
  };
  const decryptItself = remoteContext.cipher.decryptRtp.bind(remoteContext.cipher);
  remoteContext.cipher.decryptRtp = (packet, rolloverCounter, header) => {
    // The library reads how long padding is once it is in the clear.
    if (header.padding) return decryptItself(packet, rolloverCounter, header);
    const { ssrc, sequenceNumber, payloadOffset } = header;
    return [remote.decrypt(packet, payloadOffset, { ssrc, sequenceNumber, rolloverCounter }), header];
  };
}
