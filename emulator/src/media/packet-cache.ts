import type { Extension } from 'werift';

/** A packet as it came, with what is needed to send it once more. */
export interface CachedPacket {
  sequenceNumber: number;
  timestamp: number;
  payloadType: number;
  marker: boolean;
  extensions: Extension[];
  payload: Buffer;
}

/** Some four seconds of a lively video: what is older is of no use to a receiver that missed it. */
const CAPACITY = 512;

/** The last packets of one stream by sequence number. */
export interface PacketCache {
  put(packet: CachedPacket): void;
  get(sequenceNumber: number): CachedPacket | undefined;
}

export function createPacketCache(): PacketCache {
  const ring: (CachedPacket | undefined)[] = new Array(CAPACITY);
  return {
    put(packet) {
      ring[packet.sequenceNumber % CAPACITY] = packet;
    },
    get(sequenceNumber) {
      const packet = ring[sequenceNumber % CAPACITY];
      return packet?.sequenceNumber === sequenceNumber ? packet : undefined;
    },
  };
}
