import { RtcpReceiverInfo } from 'werift';
import { sequenceDistance } from './sequence.ts';

/** How one stream arrives, as its sender is told (RFC 3550, 6.4.1 and A.3). */
export interface Reception {
  /**
   * Notes a packet of the stream itself; one that was sent again on a stream of its own stays lost.
   * @param now milliseconds.
   */
  arrived(packet: { sequenceNumber: number; timestamp: number }, now: number): void;
  /** Notes the sender's clock, so that the sender can tell the round trip from the report. */
  senderReported(ntpTimestamp: bigint, now: number): void;
  /** How many packets were sent from the first to the newest that came. */
  readonly expected: number;
  /** What has come since the last report; null before the first packet. */
  report(now: number): ReceptionReport | null;
}

export interface ReceptionReport {
  info: RtcpReceiverInfo;
  /** Of the time since the last report. */
  expected: number;
  lost: number;
}

/** RFC 3550 counts delays between reports in 65,536ths of a second. */
const DELAY_UNITS_PER_MILLISECOND = 65.536;
/** Jitter is averaged over some 16 packets (RFC 3550, A.8). */
const JITTER_MEMORY = 16;
const LARGEST_TOTAL = 0x7f_ffff;

/** @param clockRate ticks of the stream's timestamps in a second. */
export function createReception(ssrc: number, clockRate: number): Reception {
  let first: number | null = null;
  /** Counts on where the 16 bits of the sequence number begin anew. */
  let highest = 0;
  let received = 0;
  let before = { expected: 0, received: 0 };
  let jitter = 0;
  let transit: number | null = null;
  let senderReport: { middle: number; at: number } | null = null;

  const expectedSoFar = () => (first === null ? 0 : highest - first + 1);

  return {
    get expected() {
      return expectedSoFar();
    },
    arrived({ sequenceNumber, timestamp }, now) {
      received += 1;
      if (first === null) {
        first = sequenceNumber;
        highest = sequenceNumber;
      } else highest += Math.max(sequenceDistance(sequenceNumber, highest & 0xffff), 0);
      const arrival = (now * clockRate) / 1000 - timestamp;
      if (transit !== null) {
        const change = Math.abs(arrival - transit);
        // A timestamp that begins anew is no jitter.
        if (change < clockRate) jitter += (change - jitter) / JITTER_MEMORY;
      }
      transit = arrival;
    },
    senderReported(ntpTimestamp, now) {
      senderReport = { middle: Number((ntpTimestamp >> 16n) & 0xffff_ffffn), at: now };
    },
    report(now) {
      if (first === null) return null;
      const expected = expectedSoFar();
      const interval = {
        expected: expected - before.expected,
        // Packets that came twice may hide losses, but nothing can be lost a negative number of times.
        lost: Math.max(expected - before.expected - (received - before.received), 0),
      };
      before = { expected, received };
      const info = new RtcpReceiverInfo({
        ssrc,
        fractionLost:
          interval.expected === 0 ? 0 : Math.min(Math.floor((interval.lost * 256) / interval.expected), 255),
        packetsLost: Math.min(Math.max(expected - received, 0), LARGEST_TOTAL),
        highestSequence: highest >>> 0,
        jitter: Math.round(jitter),
        lsr: senderReport?.middle ?? 0,
        dlsr: senderReport ? Math.round((now - senderReport.at) * DELAY_UNITS_PER_MILLISECOND) : 0,
      });
      return { info, ...interval };
    },
  };
}
