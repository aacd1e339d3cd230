import {
  GenericNack,
  PictureLossIndication,
  type RtcpPacket,
  RtcpPayloadSpecificFeedback,
  RtcpRrPacket,
  RtcpSrPacket,
  RtcpTransportLayerFeedback,
  type RtpPacket,
} from 'werift';
import { receiverEstimatedMaximumBitrate } from './feedback.ts';
import type { Formats } from './formats.ts';
import type { Layer } from './forwarder.ts';
import { createIncoming, type Incoming, type Received } from './incoming.ts';
import { createOutgoing, type Outgoing } from './outgoing.ts';
import type { MediaTransport } from './transport.ts';

/** What every publisher is allowed to send, in bit/s: more than any profile of the SDK asks for. */
const PUBLISHER_BITRATE = 5_000_000;

/** A stream of a publisher, named by the SSRC that the others are told. */
export interface StreamOffer {
  ssrc: number;
  rtxSsrc?: number | undefined;
  video: boolean;
}

/** One layer of a published stream, and what has come of it so far. */
export interface StreamReceived {
  ssrc: number;
  video: boolean;
  layer: Layer;
  received: Readonly<Received>;
}

/** A published stream: its one or two layers, and who watches it. */
interface Publication {
  publisher: number;
  ssrc: number;
  rtxSsrc: number | undefined;
  layers: Map<Layer, Incoming>;
  subscribers: Map<number, Outgoing>;
}

interface Member {
  transport: MediaTransport;
  formats: Formats;
  /** The share of packets it lost, as it last reported, from 0 to 1. */
  loss: number;
}

/**
 * Forwards the media of one channel: each subscriber gets what it subscribed to, under the publisher's announced
 * SSRC; losses are mended on each way by itself.
 */
export interface Router {
  attach(member: number, transport: MediaTransport, formats: Formats): void;
  /** The member's transport is up: ask for key frames of all it watches, since earlier ones were lost. */
  connected(member: number): void;
  /** Forgets the member, what it publishes and what it watches. */
  detach(member: number): void;
  addStream(publisher: number, stream: StreamOffer): void;
  /** Adds the small stream of dual-stream mode to the publisher's video. */
  addLowStream(publisher: number, stream: StreamOffer): void;
  removeStream(publisher: number, ssrc: number): void;
  removeLowStream(publisher: number): void;
  /** Forgets all that a member publishes. */
  removeStreams(publisher: number): void;
  /** Answers false when nobody publishes that stream. */
  subscribe(subscriber: number, ssrc: number): boolean;
  unsubscribe(subscriber: number, ssrc: number): void;
  /** Which layer of a publisher's video somebody wants; null for none. */
  wantLayer(subscriber: number, publisher: number, layer: Layer | null): void;
  /** The layer of a publisher's video that somebody gets now; null when none. */
  layerOf(subscriber: number, publisher: number): Layer | null;
  /** Asks the publisher of `ssrc` for a key frame of every layer. */
  requestKeyFrame(ssrc: number): void;
  onRtp(publisher: number, packet: RtpPacket): void;
  onRtcp(sender: number, packet: RtcpPacket): void;
  /** To be called every few hundredths of a second. */
  tick(): void;
  /** Tells every publisher its bandwidth; to be called once a second. */
  sendBandwidth(): void;
  /** The share of packets lost from a member to here and from here to it, from 0 to 1. */
  lossOf(member: number): { up: number; down: number };
  /** What a member publishes. */
  streamsOf(publisher: number): StreamReceived[];
}

/** @param now milliseconds. */
export function createRouter(now: () => number = () => performance.now()): Router {
  const members = new Map<number, Member>();
  const publications = new Map<number, Publication>();
  /** Every SSRC a publisher sends under, retransmissions included. */
  const routes = new Map<number, { publication: Publication; layer: Layer; incoming: Incoming }>();
  const uplinkLoss = new Map<number, number>();

  const publishedBy = (publisher: number) =>
    [...publications.values()].filter((publication) => publication.publisher === publisher);
  const videoOf = (publisher: number) =>
    publishedBy(publisher).find(({ ssrc }) => routes.get(ssrc)?.incoming.video);

  function addLayer(publication: Publication, layer: Layer, { ssrc, rtxSsrc, video }: StreamOffer): void {
    const member = members.get(publication.publisher);
    if (!member) return;
    const incoming = createIncoming({ ssrc, rtxSsrc, video }, member.transport, member.formats, now);
    publication.layers.set(layer, incoming);
    routes.set(ssrc, { publication, layer, incoming });
    if (rtxSsrc !== undefined) routes.set(rtxSsrc, { publication, layer, incoming });
  }

  function removeLayer(publication: Publication, layer: Layer): void {
    publication.layers.delete(layer);
    for (const [ssrc, route] of routes) {
      if (route.publication === publication && route.layer === layer) routes.delete(ssrc);
    }
  }

  function removePublication(publication: Publication): void {
    for (const layer of [...publication.layers.keys()]) removeLayer(publication, layer);
    publications.delete(publication.ssrc);
  }

  /** Without a low stream everybody stays on the high one. */
  function settle(publication: Publication, outgoing: Outgoing, layer: Layer | null): void {
    const offered = layer === 'low' && !publication.layers.has('low') ? 'high' : layer;
    if (offered === outgoing.wanted && offered === outgoing.current) return;
    outgoing.want(offered);
    if (offered) publication.layers.get(offered)?.requestKeyFrame();
  }

  function onFeedback(sender: number, { feedback }: RtcpPayloadSpecificFeedback): void {
    const askOf = (ssrc: number) => {
      const publication = publications.get(ssrc);
      const outgoing = publication?.subscribers.get(sender);
      const layer = outgoing?.wanted ?? outgoing?.current;
      if (layer) publication?.layers.get(layer)?.requestKeyFrame();
    };
    if (feedback instanceof PictureLossIndication) askOf(feedback.mediaSsrc);
    if ('fir' in feedback) for (const { ssrc } of feedback.fir) askOf(ssrc);
  }

  function onNack(sender: number, { mediaSourceSsrc, lost }: GenericNack): void {
    const publication = publications.get(mediaSourceSsrc);
    const outgoing = publication?.subscribers.get(sender);
    for (const sequenceNumber of outgoing ? lost : []) {
      const origin = outgoing?.origin(sequenceNumber);
      const packet = origin && publication?.layers.get(origin.layer)?.cache.get(origin.sequenceNumber);
      if (packet) outgoing?.sendAgain(packet, sequenceNumber);
    }
  }

  function onSenderReport(publisher: number, report: RtcpSrPacket): void {
    const route = routes.get(report.ssrc);
    if (route?.publication.publisher !== publisher) return;
    for (const outgoing of route.publication.subscribers.values()) outgoing.sendReport(route.layer, report);
  }

  function onReceiverReport(sender: number, { reports }: RtcpRrPacket): void {
    const member = members.get(sender);
    if (!member || reports.length === 0) return;
    // RFC 3550, 6.4.1: the fraction lost is in 256ths.
    member.loss = reports.reduce((sum, { fractionLost }) => sum + fractionLost / 256, 0) / reports.length;
  }

  return {
    attach(member, transport, formats) {
      members.set(member, { transport, formats, loss: 0 });
    },
    connected(member) {
      for (const publication of publications.values()) {
        if (!publication.subscribers.has(member)) continue;
        for (const incoming of publication.layers.values()) incoming.requestKeyFrame();
      }
    },
    detach(member) {
      members.delete(member);
      uplinkLoss.delete(member);
      for (const publication of publications.values()) {
        publication.subscribers.delete(member);
        if (publication.publisher === member) removePublication(publication);
      }
    },
    addStream(publisher, stream) {
      const { ssrc, rtxSsrc } = stream;
      const publication = { publisher, ssrc, rtxSsrc, layers: new Map(), subscribers: new Map() };
      publications.set(ssrc, publication);
      addLayer(publication, 'high', stream);
    },
    addLowStream(publisher, stream) {
      const publication = videoOf(publisher);
      if (publication) addLayer(publication, 'low', stream);
    },
    removeStream(publisher, ssrc) {
      const publication = publications.get(ssrc);
      if (publication?.publisher === publisher) removePublication(publication);
    },
    removeLowStream(publisher) {
      const publication = videoOf(publisher);
      if (!publication) return;
      removeLayer(publication, 'low');
      for (const outgoing of publication.subscribers.values()) settle(publication, outgoing, outgoing.wanted);
    },
    removeStreams(publisher) {
      for (const publication of publishedBy(publisher)) removePublication(publication);
    },
    subscribe(subscriber, ssrc) {
      const publication = publications.get(ssrc);
      const from = members.get(publication?.publisher ?? -1);
      const to = members.get(subscriber);
      if (!publication || !from || !to) return false;
      const { rtxSsrc } = publication;
      publication.subscribers.set(
        subscriber,
        createOutgoing({ ssrc, rtxSsrc, transport: to.transport, from: from.formats, to: to.formats, now }),
      );
      publication.layers.get('high')?.requestKeyFrame();
      return true;
    },
    unsubscribe(subscriber, ssrc) {
      publications.get(ssrc)?.subscribers.delete(subscriber);
    },
    wantLayer(subscriber, publisher, layer) {
      const publication = videoOf(publisher);
      const outgoing = publication?.subscribers.get(subscriber);
      if (publication && outgoing) settle(publication, outgoing, layer);
    },
    layerOf: (subscriber, publisher) => videoOf(publisher)?.subscribers.get(subscriber)?.current ?? null,
    requestKeyFrame(ssrc) {
      for (const incoming of publications.get(ssrc)?.layers.values() ?? []) incoming.requestKeyFrame();
    },
    onRtp(publisher, { header, payload }) {
      const route = routes.get(header.ssrc);
      if (route?.publication.publisher !== publisher) return;
      const packet = route.incoming.take(header, payload);
      if (!packet) return;
      for (const outgoing of route.publication.subscribers.values()) outgoing.send(route.layer, packet);
    },
    onRtcp(sender, packet) {
      if (packet instanceof RtcpSrPacket) onSenderReport(sender, packet);
      if (packet instanceof RtcpRrPacket) onReceiverReport(sender, packet);
      if (packet instanceof RtcpPayloadSpecificFeedback) onFeedback(sender, packet);
      if (packet instanceof RtcpTransportLayerFeedback && packet.feedback instanceof GenericNack) {
        onNack(sender, packet.feedback);
      }
    },
    tick() {
      for (const { layers } of publications.values()) for (const incoming of layers.values()) incoming.tick();
    },
    sendBandwidth() {
      for (const [member, { transport }] of members) {
        const streams = publishedBy(member).flatMap(({ layers }) => [...layers.values()]);
        if (streams.length === 0) continue;
        const reports = streams.map((incoming) => incoming.takeLoss());
        const expected = reports.reduce((sum, report) => sum + report.expected, 0);
        const lost = reports.reduce((sum, report) => sum + report.lost * report.expected, 0);
        uplinkLoss.set(member, expected === 0 ? 0 : lost / expected);
        const ssrcs = streams.map(({ ssrc }) => ssrc);
        transport.sendRtcp([receiverEstimatedMaximumBitrate(PUBLISHER_BITRATE, ssrcs)]);
      }
    },
    lossOf: (member) => ({ up: uplinkLoss.get(member) ?? 0, down: members.get(member)?.loss ?? 0 }),
    streamsOf: (publisher) =>
      publishedBy(publisher).flatMap(({ layers }) =>
        [...layers].map(([layer, { ssrc, video, received }]) => ({ ssrc, video, layer, received })),
      ),
  };
}
