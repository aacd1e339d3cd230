import { RtcpRrPacket, type RtpHeader } from 'werift';
import { ABS_SEND_TIME, readAbsSendTime } from './abs-send-time.ts';
import { createDownlink, type Downlink } from './downlink.ts';
import { receiverEstimatedMaximumBitrate } from './feedback.ts';
import type { Formats } from './formats.ts';
import type { Incoming } from './incoming.ts';
import type { MediaTransport } from './transport.ts';
import { createUplinkEstimate } from './uplink-estimate.ts';

/** The fixed part of an RTP header, in bytes (RFC 3550, 5.1). */
const RTP_HEADER = 12;

/** One member's way to here and from here, and what is measured of it. */
export interface MemberMedia {
  /** Counts what it sends. */
  readonly transport: MediaTransport;
  readonly formats: Formats;
  readonly downlink: Downlink;
  /** The share of packets lost on the way here in the last second, from 0 to 1. */
  readonly uplinkLoss: number;
  /** How much longer its packets take here now than the fastest did, in milliseconds. */
  readonly uplinkWait: number;
  /** How much it was last told that it may send, in bit/s; null while it sends nothing. */
  readonly maySend: number | null;
  /** Notes a packet that it sent. */
  arrived(header: RtpHeader, payload: Buffer): void;
  /** Tells it how its streams arrived and how much it may send; to be called once a second. */
  report(streams: readonly Incoming[]): void;
}

/** @param now milliseconds. */
export function createMemberMedia(
  transport: MediaTransport,
  formats: Formats,
  now: () => number,
): MemberMedia {
  const downlink = createDownlink();
  const uplink = createUplinkEstimate();
  let uplinkLoss = 0;
  let maySend: number | null = null;
  const absSendTime = formats.extensionId(ABS_SEND_TIME);

  return {
    transport: {
      ...transport,
      get connected() {
        return transport.connected;
      },
      sendRtp(header, payload) {
        downlink.sent(payload.length + RTP_HEADER);
        transport.sendRtp(header, payload);
      },
    },
    formats,
    downlink,
    get uplinkLoss() {
      return uplinkLoss;
    },
    get uplinkWait() {
      return uplink.waiting;
    },
    get maySend() {
      return maySend;
    },
    arrived({ extensions }, payload) {
      const sentAt = readAbsSendTime(extensions.find(({ id }) => id === absSendTime)?.payload);
      uplink.arrived(payload.length + RTP_HEADER, sentAt, now());
    },
    report(streams) {
      const reports = streams.map((incoming) => incoming.report()).filter((report) => report !== null);
      const expected = reports.reduce((sum, report) => sum + report.expected, 0);
      uplinkLoss = expected === 0 ? 0 : reports.reduce((sum, { lost }) => sum + lost, 0) / expected;
      maySend = streams.length === 0 ? null : uplink.update(uplinkLoss, now());
      if (maySend === null) return;
      transport.sendRtcp([
        // The emulator sends no media of its own, so any SSRC will do for the reporter.
        new RtcpRrPacket({ ssrc: 1, reports: reports.map(({ info }) => info) }).serialize(),
        receiverEstimatedMaximumBitrate(
          maySend,
          streams.map(({ ssrc }) => ssrc),
        ),
      ]);
    },
  };
}
