import type { Outgoing } from './outgoing.ts';

/** Empty packets that show what the way to a member would bear. */
export interface Probes {
  /** Sends a member so many bit/s in empty packets until told otherwise; 0 ends it. */
  set(member: number, bitsPerSecond: number): void;
  /** Sends what is due; to be called every few hundredths of a second. */
  send(streamsTo: (member: number) => readonly Outgoing[]): void;
}

/** @param now milliseconds. */
export function createProbes(now: () => number): Probes {
  /** How many bytes there are still to send, and when that was last reckoned. */
  const probes = new Map<number, { bitsPerSecond: number; owed: number; at: number }>();

  return {
    set(member, bitsPerSecond) {
      if (bitsPerSecond > 0) probes.set(member, { bitsPerSecond, owed: 0, at: now() });
      else probes.delete(member);
    },
    send(streamsTo) {
      for (const [member, probe] of probes) {
        probe.owed += (probe.bitsPerSecond * (now() - probe.at)) / 8000;
        probe.at = now();
        const streams = streamsTo(member);
        while (probe.owed > 0) {
          const sent = streams.reduce((bytes, stream) => bytes || stream.sendPadding(), 0);
          // Without a stream to it there is nothing to send on, now or later.
          probe.owed = sent === 0 ? 0 : probe.owed - sent;
        }
      }
    },
  };
}
