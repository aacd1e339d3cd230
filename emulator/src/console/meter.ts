import { type Room, roundTripOf, type Session } from '../gateway/room.ts';
import type { Received } from '../media/incoming.ts';

/** How many samples are kept: one a second, for the last minute. */
export const SAMPLES = 60;

/** What was measured of a member, oldest first. */
export interface MemberHistory {
  /** Milliseconds. */
  roundTrip: number[];
  /** Shares of packets lost, from 0 to 1. */
  lossUp: number[];
  lossDown: number[];
}

/** Measures, once a second, what goes on in all rooms. */
export interface Meter {
  sample(): void;
  /** Nothing for a member that came after the last sample. */
  member(session: Session): MemberHistory | undefined;
  /** Bits per second of a stream, oldest first. */
  bitrates(received: Readonly<Received>): number[];
}

function push(series: number[], value: number): void {
  series.push(value);
  if (series.length > SAMPLES) series.shift();
}

/**
 * @param rooms asked for at every sample.
 * @param elapsed milliseconds that never jump.
 */
export function createMeter(
  rooms: () => Iterable<Room>,
  elapsed: () => number = () => performance.now(),
): Meter {
  // What is measured goes, and its history with it.
  const members = new WeakMap<Session, MemberHistory>();
  const streams = new WeakMap<Readonly<Received>, { bytes: number; at: number; bitrates: number[] }>();

  function sampleStream(received: Readonly<Received>, at: number): void {
    const before = streams.get(received);
    if (!before) {
      streams.set(received, { bytes: received.bytes, at, bitrates: [] });
      return;
    }
    const seconds = (at - before.at) / 1000;
    if (seconds <= 0) return;
    push(before.bitrates, Math.round(((received.bytes - before.bytes) * 8) / seconds));
    Object.assign(before, { bytes: received.bytes, at });
  }

  function sampleMember(session: Session, at: number): void {
    const { router } = session.room;
    const { uintId } = session.ticket;
    const history = members.get(session) ?? { roundTrip: [], lossUp: [], lossDown: [] };
    members.set(session, history);
    const { loss } = router.qualityOf(uintId);
    push(history.roundTrip, Math.round(roundTripOf(session) * 10) / 10);
    push(history.lossUp, Math.round(loss.up * 1000) / 1000);
    push(history.lossDown, Math.round(loss.down * 1000) / 1000);
    for (const { received } of router.streamsOf(uintId)) sampleStream(received, at);
  }

  return {
    sample() {
      const at = elapsed();
      for (const { sessions } of rooms()) for (const session of sessions.values()) sampleMember(session, at);
    },
    member: (session) => members.get(session),
    bitrates: (received) => streams.get(received)?.bitrates ?? [],
  };
}
