import type { RtcpReceiverInfo } from 'werift';
import type { DownlinkSecond } from './fallback.ts';
import { sequenceDistance } from './sequence.ts';

/** Receivers report of video about every second, of sound more rarely: older reports tell of another time. */
const REPORTS_COUNT_FOR = 2500;
const ESTIMATE_COUNTS_FOR = 5000;
/** Within a second so many bit/s may be sent once more, or half of what was sent for the first time in the last one. */
const LEAST_REPEATED = 64_000;
const REPEATED_SHARE = 0.5;
/** How many sender reports are remembered: the receiver answers one of the last few. */
const REMEMBERED_REPORTS = 32;
/** A new round trip changes the mean by this part. */
const ROUND_TRIP_WEIGHT = 0.3;
/** RFC 3550 counts delays in 65,536ths of a second. */
const DELAY_UNITS_PER_MILLISECOND = 65.536;

/** What one receiver tells of the way to it. All times are in milliseconds. */
export interface Downlink {
  /** Notes what was sent to it. */
  sent(bytes: number): void;
  /**
   * Whether so many bytes may be sent once more. A receiver on a narrow way misses most packets and asks for all of them
   * again and again: answered without a limit, that alone would fill the way.
   */
  mayRepeat(bytes: number): boolean;
  /** Notes when a sender report went to it. */
  sentReport(ntpTimestamp: bigint, now: number): void;
  onReports(reports: readonly RtcpReceiverInfo[], now: number): void;
  /** Takes what the receiver says it can take (REMB), in bit/s. */
  onEstimate(bitsPerSecond: number, now: number): void;
  /** The share of packets it lost lately, from 0 to 1. */
  loss(now: number): number;
  /** Null until a sender report was answered. */
  readonly roundTrip: number | null;
  /** What the time since the last call was like; to be called every second. */
  takeSecond(now: number): DownlinkSecond;
}

export function createDownlink(): Downlink {
  let bytes = 0;
  let repeated = 0;
  /** What may be repeated in this second, in bytes. */
  let repeatable = LEAST_REPEATED / 8;
  let tookAt: number | null = null;
  let estimate: { bitsPerSecond: number; at: number } | null = null;
  let roundTrip: number | null = null;
  const highest = new Map<number, number>();
  const reportsSent = new Map<number, number>();
  let losses: { at: number; expected: number; lost: number }[] = [];

  /** How many packets a report speaks of, by the highest number it has seen. */
  function expectedOf({ ssrc, highestSequence }: RtcpReceiverInfo): number {
    const before = highest.get(ssrc);
    highest.set(ssrc, highestSequence);
    const ahead = before === undefined ? 1 : sequenceDistance(highestSequence & 0xffff, before & 0xffff);
    return Math.max(ahead, 1);
  }

  function measureRoundTrip({ lsr, dlsr }: RtcpReceiverInfo, now: number): void {
    const sentAt = reportsSent.get(lsr);
    if (lsr === 0 || sentAt === undefined) return;
    // A report that is answered again tells the same once more.
    reportsSent.delete(lsr);
    const measured = Math.max(now - sentAt - dlsr / DELAY_UNITS_PER_MILLISECOND, 0);
    roundTrip = roundTrip === null ? measured : roundTrip + (measured - roundTrip) * ROUND_TRIP_WEIGHT;
  }

  /** The share lost of what the reports since then speak of; null when there are none. */
  function lossSince(time: number): number | null {
    const reports = losses.filter(({ at }) => at > time);
    const expected = reports.reduce((sum, report) => sum + report.expected, 0);
    return expected === 0 ? null : reports.reduce((sum, { lost }) => sum + lost, 0) / expected;
  }

  return {
    get roundTrip() {
      return roundTrip;
    },
    sent(size) {
      bytes += size;
    },
    mayRepeat(size) {
      if (repeated + size > repeatable) return false;
      repeated += size;
      return true;
    },
    sentReport(ntpTimestamp, now) {
      reportsSent.set(Number((ntpTimestamp >> 16n) & 0xffff_ffffn), now);
      const [oldest] = reportsSent.keys();
      if (reportsSent.size > REMEMBERED_REPORTS && oldest !== undefined) reportsSent.delete(oldest);
    },
    onReports(reports, now) {
      losses = losses.filter(({ at }) => at > now - REPORTS_COUNT_FOR);
      for (const report of reports) {
        const expected = expectedOf(report);
        // RFC 3550, 6.4.1: the fraction lost is in 256ths.
        losses.push({ at: now, expected, lost: (expected * report.fractionLost) / 256 });
        measureRoundTrip(report, now);
      }
    },
    onEstimate(bitsPerSecond, now) {
      estimate = { bitsPerSecond, at: now };
    },
    loss: (now) => lossSince(now - REPORTS_COUNT_FOR) ?? 0,
    takeSecond(now) {
      const elapsed = tookAt === null ? 0 : now - tookAt;
      const rateOf = (amount: number) => (elapsed > 0 ? (amount * 8 * 1000) / elapsed : 0);
      const rates = { sent: rateOf(bytes), repeated: rateOf(repeated) };
      repeatable = Math.max((bytes - repeated) * REPEATED_SHARE, LEAST_REPEATED / 8);
      const loss = lossSince(tookAt ?? Number.NEGATIVE_INFINITY);
      bytes = 0;
      repeated = 0;
      tookAt = now;
      const current = estimate && now - estimate.at < ESTIMATE_COUNTS_FOR ? estimate.bitsPerSecond : null;
      return { estimate: current, loss, ...rates };
    },
  };
}
