import { randomInt } from 'node:crypto';
import { RtcpSenderInfo, RtcpSrPacket, RtpHeader } from 'werift';
import { type Formats, translateExtensions, translatePayloadType } from './formats.ts';
import { createForwarder, type Layer } from './forwarder.ts';
import type { CachedPacket } from './packet-cache.ts';
import { sequenceAfter } from './sequence.ts';
import type { MediaTransport } from './transport.ts';

/** One subscriber's stream: the publisher's packets under the announced SSRC and the subscriber's own numbers. */
export interface Outgoing {
  readonly current: Layer | null;
  readonly wanted: Layer | null;
  want(layer: Layer | null): void;
  /** Sends a packet of a layer when that layer is the one being watched. */
  send(layer: Layer, packet: CachedPacket & { beginsKeyFrame: boolean }): void;
  /** Which packet of which layer went out under that number. */
  origin(sequenceNumber: number): { layer: Layer; sequenceNumber: number } | null;
  /** Sends a packet once more (RFC 4588). */
  sendAgain(packet: CachedPacket, sequenceNumber: number): void;
  /** Passes on what ties the stream's clock to the publisher's, so that lips and sound stay together. */
  sendReport(layer: Layer, report: RtcpSrPacket): void;
}

interface OutgoingOptions {
  ssrc: number;
  rtxSsrc: number | undefined;
  transport: MediaTransport;
  /** The publisher's numbers, and the subscriber's. */
  from: Formats;
  to: Formats;
  /** Milliseconds. */
  now(): number;
}

export function createOutgoing({ ssrc, rtxSsrc, transport, from, to, now }: OutgoingOptions): Outgoing {
  const forwarder = createForwarder();
  let rtxSequenceNumber = randomInt(0x10000);

  function headerOf(packet: CachedPacket, payloadType: number): RtpHeader {
    const extensions = from === to ? packet.extensions : translateExtensions(packet.extensions, from, to);
    return new RtpHeader({
      version: 2,
      marker: packet.marker,
      payloadType,
      extension: extensions.length > 0,
      extensions,
    });
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
      const place = forwarder.place(layer, packet, now());
      if (!place) return;
      const header = headerOf(packet, payloadType);
      header.ssrc = ssrc;
      header.sequenceNumber = place.sequenceNumber;
      header.timestamp = place.timestamp;
      transport.sendRtp(header, packet.payload);
    },
    sendAgain(packet, sequenceNumber) {
      const payloadType = translatePayloadType(packet.payloadType, from, to);
      const rtxPayloadType = payloadType === null ? undefined : to.retransmissionOf(payloadType);
      if (rtxSsrc === undefined || rtxPayloadType === undefined) return;
      const header = headerOf(packet, rtxPayloadType);
      header.ssrc = rtxSsrc;
      header.sequenceNumber = rtxSequenceNumber;
      rtxSequenceNumber = sequenceAfter(rtxSequenceNumber, 1);
      header.timestamp = forwarder.translateTimestamp(packet.timestamp);
      const original = Buffer.alloc(2);
      original.writeUInt16BE(sequenceNumber);
      transport.sendRtp(header, Buffer.concat([original, packet.payload]));
    },
    sendReport(layer, report) {
      if (layer !== forwarder.current) return;
      const { ntpTimestamp, rtpTimestamp, packetCount, octetCount } = report.senderInfo;
      const senderInfo = new RtcpSenderInfo({
        ntpTimestamp,
        rtpTimestamp: forwarder.translateTimestamp(rtpTimestamp),
        packetCount,
        octetCount,
      });
      transport.sendRtcp([new RtcpSrPacket({ ssrc, senderInfo, reports: [] }).serialize()]);
    },
  };
}
