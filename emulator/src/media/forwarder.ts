import { sequenceAfter, sequenceDistance, timestampAfter, timestampDistance } from './sequence.ts';

/** The two sizes of a camera's picture in dual-stream mode. */
export type Layer = 'high' | 'low';

/** A packet's place in its stream. */
interface Position {
  sequenceNumber: number;
  timestamp: number;
}

/** Which packet of which layer went out, and with what time. */
export interface Origin {
  layer: Layer;
  sequenceNumber: number;
  timestamp: number;
  /** Its number in the subscriber's stream. */
  out: number;
  /** When it was last sent, in milliseconds. */
  sentAt: number;
}

/** One moment on a publisher's clock, in milliseconds, and on a stream's. */
interface ClockReading {
  milliseconds: number;
  timestamp: number;
}

/** Video runs on a 90 kHz clock (RFC 7741 and its siblings). */
const TICKS_PER_MILLISECOND = 90;
/** As many packets as can still be asked for again. */
const REMEMBERED = 512;
/** By how much the publisher's clock may contradict the arrival of packets, in milliseconds, before it is not believed. */
const BELIEVABLE = 1000;

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
  /** Where a packet that was sent came from, and the time it was sent under. */
  origin(sequenceNumber: number): Origin | null;
  /** Notes a layer's time at a moment of its publisher's clock, as its sender report has it. */
  reported(layer: Layer, clock: ClockReading): void;
  /** A time of the current layer in the subscriber's stream. */
  translateTimestamp(timestamp: number): number;
}

export function createForwarder(): Forwarder {
  let current: Layer | null = null;
  /** The layer that was sent last, be it a while ago. */
  let latest: Layer | null = null;
  let wanted: Layer | null = 'high';
  let sequenceOffset = 0;
  let timestampOffset = 0;
  /** The first packet of the current layer, until it is long ago; what is older belongs to a time before the change. */
  let first: number | null = null;
  let last: (Position & { sentAt: number }) | null = null;
  const sent: (Origin | undefined)[] = new Array(REMEMBERED);
  const clocks: Partial<Record<Layer, ClockReading>> = {};

  /**
   * The time that continues the stream. Where both layers have told their publisher's clock it is exact, so that lips
   * and sound stay together; else it is guessed from when the packets came.
   */
  function continueTime(from: Layer | null, to: Layer, packet: Position, now: number): number {
    if (!last) return packet.timestamp;
    const elapsed = Math.max(Math.round((now - last.sentAt) * TICKS_PER_MILLISECOND), 1);
    const guess = timestampAfter(last.timestamp, elapsed);
    const [before, after] = [from && clocks[from], clocks[to]];
    if (!before || !after) return guess;
    const milliseconds =
      after.milliseconds + timestampDistance(packet.timestamp, after.timestamp) / TICKS_PER_MILLISECOND;
    const exact = timestampAfter(
      before.timestamp + timestampOffset,
      Math.round((milliseconds - before.milliseconds) * TICKS_PER_MILLISECOND),
    );
    const believable =
      Math.abs(timestampDistance(exact, guess)) < BELIEVABLE * TICKS_PER_MILLISECOND &&
      timestampDistance(exact, last.timestamp) > 0;
    return believable ? exact : guess;
  }

  function change(layer: Layer, packet: Position, now: number): void {
    const time = continueTime(latest, layer, packet, now);
    current = layer;
    latest = layer;
    first = packet.sequenceNumber;
    if (!last) return;
    sequenceOffset = sequenceAfter(last.sequenceNumber, 1 - packet.sequenceNumber);
    timestampOffset = timestampAfter(time, -packet.timestamp);
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
      if (layer !== current) return null;
      if (first !== null) {
        const sinceFirst = sequenceDistance(packet.sequenceNumber, first);
        if (sinceFirst < 0) return null;
        // Numbers begin anew: the first one must not be compared for ever.
        if (sinceFirst > REMEMBERED) first = null;
      }
      const place = {
        sequenceNumber: sequenceAfter(packet.sequenceNumber, sequenceOffset),
        timestamp: timestampAfter(packet.timestamp, timestampOffset),
      };
      sent[place.sequenceNumber % REMEMBERED] = {
        out: place.sequenceNumber,
        layer,
        sequenceNumber: packet.sequenceNumber,
        timestamp: place.timestamp,
        sentAt: now,
      };
      if (!last || sequenceDistance(place.sequenceNumber, last.sequenceNumber) > 0)
        last = { ...place, sentAt: now };
      return place;
    },
    origin(sequenceNumber) {
      const entry = sent[sequenceNumber % REMEMBERED];
      return entry?.out === sequenceNumber ? entry : null;
    },
    reported(layer, clock) {
      clocks[layer] = clock;
    },
    translateTimestamp: (timestamp) => timestampAfter(timestamp, timestampOffset),
  };
}
