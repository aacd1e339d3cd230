import { randomInt } from 'node:crypto';
import { RtcpSenderInfo, RtcpSrPacket, RtpHeader } from 'werift';
import { ABS_SEND_TIME, writeAbsSendTime } from './abs-send-time.ts';
import type { Downlink } from './downlink.ts';
import { type Formats, translateExtensions, translatePayloadType } from './formats.ts';
import { createForwarder, type Layer, type Origin } from './forwarder.ts';
import type { CachedPacket } from './packet-cache.ts';
import { sequenceAfter } from './sequence.ts';
import type { MediaTransport } from './transport.ts';

/** RFC 3550, 5.1: the last byte of padding says how long it is, at most 255. */
const PADDING = Buffer.alloc(255, 0).fill(255, 254);

/** One subscriber's stream: the publisher's packets under the announced SSRC and the subscriber's own numbers. */
export interface Outgoing {
  readonly current: Layer | null;
  readonly wanted: Layer | null;
  want(layer: Layer | null): void;
  /** Sends a packet of a layer when that layer is the one being watched. */
  send(layer: Layer, packet: CachedPacket & { beginsKeyFrame: boolean }): void;
  /** Which packet of which layer went out under that number. */
  origin(sequenceNumber: number): Origin | null;
  /** Sends a packet once more (RFC 4588), unless it is still on its way or there is too much of that already. */
  sendAgain(packet: CachedPacket, origin: Origin): void;
  /** Sends a packet that carries nothing; answers how many bytes it has, 0 when the stream cannot carry it. */
  sendPadding(): number;
  /**
   * Passes on what ties the stream's clock to the publisher's, so that lips and sound stay together.
   * @returns whether it was sent.
   */
  sendReport(layer: Layer, report: RtcpSrPacket): boolean;
}

/** A request for a packet may cross with it; this soon after it was sent, in milliseconds, it is not sent again. */
const SOONEST_REPEAT = 10;

type HeaderSource = Pick<CachedPacket, 'marker' | 'extensions'>;

interface OutgoingOptions {
  ssrc: number;
  rtxSsrc: number | undefined;
  transport: MediaTransport;
  /** The subscriber's. */
  downlink: Pick<Downlink, 'roundTrip' | 'mayRepeat'>;
  /** The publisher's numbers, and the subscriber's. */
  from: Formats;
  to: Formats;
  /** Milliseconds. */
  now(): number;
}

/** RFC 3550, 4: seconds since 1900, with 32 bits for their fraction. */
const millisecondsOf = (ntpTimestamp: bigint) => Number((ntpTimestamp * 1000n) >> 16n) / 2 ** 16;

export function createOutgoing({
  ssrc,
  rtxSsrc,
  transport,
  downlink,
  from,
  to,
  now,
}: OutgoingOptions): Outgoing {
  const forwarder = createForwarder();
  const absSendTime = to.extensionId(ABS_SEND_TIME);
  let rtxSequenceNumber = randomInt(0x10000);
  /** For packets that carry nothing: that of the last one that did. */
  let rtxPayloadType: number | undefined;

  /** A packet leaves from here now: its publisher's time would say how long the way was to here. */
  function extensionsOf(packet: HeaderSource) {
    const extensions = translateExtensions(packet.extensions, from, to);
    if (absSendTime === undefined) return extensions;
    const payload = writeAbsSendTime(now());
    const publishers = extensions.find(({ id }) => id === absSendTime);
    if (publishers) publishers.payload = payload;
    else extensions.push({ id: absSendTime, payload });
    return extensions;
  }

  function headerOf(packet: HeaderSource, payloadType: number): RtpHeader {
    const extensions = extensionsOf(packet);
    return new RtpHeader({
      version: 2,
      marker: packet.marker,
      payloadType,
      extension: extensions.length > 0,
      extensions,
    });
  }

  function retransmissionHeader(packet: HeaderSource, payloadType: number, timestamp: number): RtpHeader {
    const header = headerOf(packet, payloadType);
    header.ssrc = rtxSsrc ?? 0;
    header.sequenceNumber = rtxSequenceNumber;
    rtxSequenceNumber = sequenceAfter(rtxSequenceNumber, 1);
    header.timestamp = timestamp;
    return header;
  }

  return {
    get current() {
      return forwarder.current;
    },
    get wanted() {
      return forwarder.wanted;
    },
    want: forwarder.want,
    origin: forwarder.origin,
    send(layer, packet) {
      const payloadType = translatePayloadType(packet.payloadType, from, to);
      if (payloadType === null) return;
      rtxPayloadType = to.retransmissionOf(payloadType);
      const place = forwarder.place(layer, packet, now());
      if (!place) return;
      const header = headerOf(packet, payloadType);
      header.ssrc = ssrc;
      header.sequenceNumber = place.sequenceNumber;
      header.timestamp = place.timestamp;
      transport.sendRtp(header, packet.payload);
    },
    sendAgain(packet, origin) {
      const payloadType = translatePayloadType(packet.payloadType, from, to);
      const again = payloadType === null ? undefined : to.retransmissionOf(payloadType);
      if (rtxSsrc === undefined || again === undefined) return;
      if (now() - origin.sentAt < Math.max(downlink.roundTrip ?? 0, SOONEST_REPEAT)) return;
      if (!downlink.mayRepeat(packet.payload.length)) return;
      origin.sentAt = now();
      const original = Buffer.alloc(2);
      original.writeUInt16BE(origin.out);
      const header = retransmissionHeader(packet, again, origin.timestamp);
      transport.sendRtp(header, Buffer.concat([original, packet.payload]));
    },
    sendPadding() {
      if (rtxSsrc === undefined || rtxPayloadType === undefined) return 0;
      const header = retransmissionHeader({ marker: false, extensions: [] }, rtxPayloadType, 0);
      header.padding = true;
      transport.sendRtp(header, PADDING);
      return PADDING.length;
    },
    sendReport(layer, report) {
      const { ntpTimestamp, rtpTimestamp, packetCount, octetCount } = report.senderInfo;
      forwarder.reported(layer, { milliseconds: millisecondsOf(ntpTimestamp), timestamp: rtpTimestamp });
      if (layer !== forwarder.current) return false;
      const senderInfo = new RtcpSenderInfo({
        ntpTimestamp,
        rtpTimestamp: forwarder.translateTimestamp(rtpTimestamp),
        packetCount,
        octetCount,
      });
      transport.sendRtcp([new RtcpSrPacket({ ssrc, senderInfo, reports: [] }).serialize()]);
      return true;
    },
  };
}
