import type { RtcpReceiverInfo, RtpHeader } from 'werift';
import { createLossTracker } from '../media/loss-tracker.ts';
import { createReception } from '../media/reception.ts';
import { delayOf } from './send-time.ts';

/** What has come of a stream. */
export interface StreamStatistics {
  /** Different packets, those that were sent again among them. */
  packets: number;
  bytes: number;
  /** Packets that never came, in spite of asking. */
  lost: number;
  /** How long packets that were not sent again were on their way, in milliseconds. */
  delays: readonly number[];
}

/** A stream as a receiver without a decoder takes it. */
export interface SyntheticReception {
  readonly ssrc: number;
  take(header: RtpHeader, payload: Buffer, now: number): void;
  senderReported(ntpTimestamp: bigint, now: number): void;
  /** The packets to ask for now. */
  missing(now: number): number[];
  /** True once after a loss that only a key frame mends. */
  takeBreak(): boolean;
  report(now: number): RtcpReceiverInfo | null;
  statistics(): StreamStatistics;
  /** Begins anew with the delays. */
  forgetDelays(): void;
}

/** So many delays are kept, the last ones. */
const DELAYS = 2000;

/** @param stream its SSRCs. All times are in milliseconds. */
export function createSyntheticReception({
  ssrc,
  rtxSsrc,
  video,
}: {
  ssrc: number;
  rtxSsrc: number | undefined;
  video: boolean;
}): SyntheticReception {
  const tracker = createLossTracker();
  const reception = createReception(ssrc, video ? 90_000 : 48_000);
  let packets = 0;
  let bytes = 0;
  const delays: number[] = [];

  function noteDelay(payload: Buffer, now: number): void {
    const delay = delayOf(payload, now);
    if (delay === null) return;
    if (delays.length === DELAYS) delays.shift();
    delays.push(delay);
  }

  return {
    ssrc,
    take(header, payload, now) {
      const again = header.ssrc === rtxSsrc;
      // Padding probes carry nothing.
      if (again && (header.padding || payload.length <= 2)) return;
      const sequenceNumber = again ? payload.readUInt16BE(0) : header.sequenceNumber;
      if (!again) reception.arrived(header, now);
      if (!tracker.arrived(sequenceNumber, now)) return;
      if (!again) noteDelay(payload, now);
      packets += 1;
      bytes += payload.length;
    },
    senderReported: reception.senderReported,
    missing: tracker.due,
    takeBreak: tracker.takeBreak,
    report: (now) => reception.report(now)?.info ?? null,
    forgetDelays: () => void delays.splice(0),
    statistics: () => ({
      packets,
      bytes,
      lost: Math.max(reception.expected - packets, 0),
      delays,
    }),
  };
}
