import { sequenceAfter, sequenceDistance, timestampAfter } from './sequence.ts';

/** The two sizes of a camera's picture in dual-stream mode. */
export type Layer = 'high' | 'low';

/** A packet's place in its stream. */
interface Position {
  sequenceNumber: number;
  timestamp: number;
}

/** Video runs on a 90 kHz clock (RFC 7741 and its siblings). */
const TICKS_PER_MILLISECOND = 90;
/** As many packets as can still be asked for again. */
const REMEMBERED = 512;

/**
 * One subscriber's view of a video: it knows a single stream, so packets of another layer must continue it. A
 * change waits for a key frame of the new layer; until then the old one goes on.
 */
export interface Forwarder {
  /** The layer that is sent now; null before the first packet and while nothing is wanted. */
  readonly current: Layer | null;
  readonly wanted: Layer | null;
  want(layer: Layer | null): void;
  /**
   * The place of a packet in the subscriber's stream, or null when it is not to be sent.
   * @param now milliseconds.
   */
  place(layer: Layer, packet: Position & { beginsKeyFrame: boolean }, now: number): Position | null;
  /** Where a packet that was sent came from. */
  origin(sequenceNumber: number): { layer: Layer; sequenceNumber: number } | null;
  /** A time of the current layer in the subscriber's stream. */
  translateTimestamp(timestamp: number): number;
}

export function createForwarder(): Forwarder {
  let current: Layer | null = null;
  let wanted: Layer | null = 'high';
  let sequenceOffset = 0;
  let timestampOffset = 0;
  /** The first packet of the current layer; what is older belongs to a time before the change. */
  let first: number | null = null;
  let last: (Position & { sentAt: number }) | null = null;
  const sent: ({ out: number; layer: Layer; sequenceNumber: number } | undefined)[] = new Array(REMEMBERED);

  function change(layer: Layer, packet: Position, now: number): void {
    current = layer;
    first = packet.sequenceNumber;
    if (!last) return;
    const elapsed = Math.max(Math.round((now - last.sentAt) * TICKS_PER_MILLISECOND), 1);
    sequenceOffset = sequenceAfter(last.sequenceNumber, 1 - packet.sequenceNumber);
    timestampOffset = timestampAfter(last.timestamp, elapsed - packet.timestamp);
  }

  return {
    get current() {
      return current;
    },
    get wanted() {
      return wanted;
    },
    want(layer) {
      wanted = layer;
      if (layer === null) current = null;
    },
    place(layer, packet, now) {
      if (wanted === null) return null;
      // The very first packet starts the stream as it is: a receiver asks for a key frame by itself.
      const start = last === null && layer === wanted && current === null;
      if (layer === wanted && layer !== current && (start || packet.beginsKeyFrame))
        change(layer, packet, now);
      if (layer !== current || first === null) return null;
      if (last && sequenceDistance(packet.sequenceNumber, first) < 0) return null;
      const place = {
        sequenceNumber: sequenceAfter(packet.sequenceNumber, sequenceOffset),
        timestamp: timestampAfter(packet.timestamp, timestampOffset),
      };
      sent[place.sequenceNumber % REMEMBERED] = {
        out: place.sequenceNumber,
        layer,
        sequenceNumber: packet.sequenceNumber,
      };
      if (!last || sequenceDistance(place.sequenceNumber, last.sequenceNumber) > 0)
        last = { ...place, sentAt: now };
      return place;
    },
    origin(sequenceNumber) {
      const entry = sent[sequenceNumber % REMEMBERED];
      return entry?.out === sequenceNumber ? entry : null;
    },
    translateTimestamp: (timestamp) => timestampAfter(timestamp, timestampOffset),
  };
}
