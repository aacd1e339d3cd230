import { GenericNack, type RtcpSrPacket, type RtpHeader } from 'werift';
import { pictureLossIndication } from './feedback.ts';
import type { Formats } from './formats.ts';
import { beginsKeyFrame } from './key-frame.ts';
import { createLossTracker } from './loss-tracker.ts';
import { type CachedPacket, createPacketCache, type PacketCache } from './packet-cache.ts';
import { createReception, type ReceptionReport } from './reception.ts';
import type { MediaTransport } from './transport.ts';

/** Requests for a key frame that come closer than this are one request, in milliseconds. */
const KEY_FRAME_DISTANCE = 250;
/** A new second changes the mean bitrate by this part. */
const RATE_WEIGHT = 0.4;
const VIDEO_CLOCK = 90_000;
/** Opus (RFC 7587). */
const AUDIO_CLOCK = 48_000;

/** What has come of a stream so far. */
export interface Received {
  /** Of payloads; a packet sent again counts once. */
  bytes: number;
  packets: number;
  /** How the last key frame of a video began, which holds the picture's size; null before the first. */
  keyFrame: { codec: string; payload: Buffer } | null;
}

/** One stream as its publisher sends it: packets are put in order of need, losses asked for, key frames merged. */
export interface Incoming {
  readonly ssrc: number;
  readonly video: boolean;
  readonly cache: PacketCache;
  readonly received: Readonly<Received>;
  /** What it takes lately, in bit/s. */
  readonly rate: number;
  /** The last sender report; null before the first. */
  readonly lastReport: RtcpSrPacket | null;
  /**
   * Takes a packet of the stream or of its retransmission.
   * @returns the packet, with whether it begins a key frame; null when there is nothing new to forward.
   */
  take(header: RtpHeader, payload: Buffer): (CachedPacket & { beginsKeyFrame: boolean }) | null;
  takeReport(report: RtcpSrPacket): void;
  requestKeyFrame(): void;
  /** To be called every few hundredths of a second: asks for what is missing. */
  tick(): void;
  /** How the stream arrived since the last call, for its publisher; null before its first packet. To be called every second. */
  report(): ReceptionReport | null;
}

/** RFC 4588: a retransmission carries the original number in front of the original payload. */
function unwrap(payload: Buffer): { sequenceNumber: number; payload: Buffer } | null {
  return payload.length > 2
    ? { sequenceNumber: payload.readUInt16BE(0), payload: payload.subarray(2) }
    : null;
}

/**
 * @param transport the publisher's.
 * @param now milliseconds.
 */
export function createIncoming(
  { ssrc, rtxSsrc, video }: { ssrc: number; rtxSsrc: number | undefined; video: boolean },
  transport: MediaTransport,
  formats: Formats,
  now: () => number,
): Incoming {
  const cache = createPacketCache();
  const losses = createLossTracker();
  const reception = createReception(ssrc, video ? VIDEO_CLOCK : AUDIO_CLOCK);
  const received: Received = { bytes: 0, packets: 0, keyFrame: null };
  let payloadType: number | null = null;
  let keyFrameAskedAt = Number.NEGATIVE_INFINITY;
  let keyFrameWanted = false;
  let lastReport: RtcpSrPacket | null = null;
  let rate = 0;
  let counted = { bytes: 0, at: now() };

  function askForKeyFrame(): void {
    if (!video || now() - keyFrameAskedAt < KEY_FRAME_DISTANCE) return;
    keyFrameWanted = false;
    keyFrameAskedAt = now();
    transport.sendRtcp([pictureLossIndication(ssrc)]);
  }

  function measureRate(): void {
    const elapsed = now() - counted.at;
    if (elapsed <= 0) return;
    const measured = ((received.bytes - counted.bytes) * 8 * 1000) / elapsed;
    rate = rate === 0 ? measured : rate + (measured - rate) * RATE_WEIGHT;
    counted = { bytes: received.bytes, at: now() };
  }

  return {
    ssrc,
    video,
    cache,
    received,
    get rate() {
      return rate;
    },
    get lastReport() {
      return lastReport;
    },
    take(header, payload) {
      const retransmitted = header.ssrc === rtxSsrc;
      // Chromium probes with padding on the retransmission stream before any media: that carries nothing.
      const original = retransmitted ? unwrap(payload) : { sequenceNumber: header.sequenceNumber, payload };
      if (!original || (retransmitted && payloadType === null)) return null;
      if (!retransmitted) {
        payloadType = header.payloadType;
        reception.arrived(header, now());
      }
      if (!losses.arrived(original.sequenceNumber, now())) return null;
      const type = payloadType ?? header.payloadType;
      const packet: CachedPacket = {
        sequenceNumber: original.sequenceNumber,
        timestamp: header.timestamp,
        payloadType: type,
        marker: header.marker,
        extensions: header.extensions,
        payload: original.payload,
      };
      cache.put(packet);
      const codec = formats.codecOf(type)?.split('/')[0] ?? '';
      const startsKeyFrame = video && beginsKeyFrame(codec, original.payload);
      received.bytes += original.payload.length;
      received.packets += 1;
      if (startsKeyFrame) received.keyFrame = { codec, payload: original.payload };
      // Sound can be heard from any packet on.
      return { ...packet, beginsKeyFrame: !video || startsKeyFrame };
    },
    takeReport(report) {
      lastReport = report;
      reception.senderReported(report.senderInfo.ntpTimestamp, now());
    },
    requestKeyFrame() {
      keyFrameWanted = true;
      askForKeyFrame();
    },
    tick() {
      if (keyFrameWanted) askForKeyFrame();
      // Sound is not sent again: it would come too late, and Opus mends small holes itself.
      const lost = losses.due(now());
      if (video && rtxSsrc !== undefined && lost.length > 0) {
        transport.sendRtcp([new GenericNack({ senderSsrc: 1, mediaSourceSsrc: ssrc, lost }).serialize()]);
      }
      if (losses.takeBreak() && video) {
        keyFrameWanted = true;
        askForKeyFrame();
      }
    },
    report() {
      measureRate();
      return reception.report(now());
    },
  };
}
