import {
  GenericNack,
  PictureLossIndication,
  ReceiverEstimatedMaxBitrate,
  type RtcpPacket,
  RtcpPayloadSpecificFeedback,
  RtcpRrPacket,
  RtcpSrPacket,
  RtcpTransportLayerFeedback,
  type RtpPacket,
} from 'werift';
import type { DownlinkSecond } from './fallback.ts';
import type { Formats } from './formats.ts';
import type { Layer } from './forwarder.ts';
import type { Received } from './incoming.ts';
import { createMemberMedia, type MemberMedia } from './member-media.ts';
import { createOutgoing, type Outgoing } from './outgoing.ts';
import { createProbes } from './probes.ts';
import { createPublications, type Publication, type StreamOffer } from './publications.ts';
import type { MediaTransport } from './transport.ts';

/** One layer of a published stream, and what has come of it so far. */
export interface StreamReceived {
  ssrc: number;
  video: boolean;
  layer: Layer;
  received: Readonly<Received>;
}

/** What is known of a member's way to here and from here. */
export interface Quality {
  /** The share of packets lost on each way, from 0 to 1. */
  loss: { up: number; down: number };
  /** Of media, in milliseconds; null while it is not known, as before anything was sent to the member. */
  roundTrip: number | null;
  /** How much longer its packets take here now than the fastest did, in milliseconds. */
  uplinkWait: number;
  /** How much it may send, in bit/s; null while it publishes nothing. */
  maySend: number | null;
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
  /** What the two layers of a publisher's video take, in bit/s; null when somebody does not get it or there is but one. */
  ratesFor(subscriber: number, publisher: number): Record<Layer, number> | null;
  /** Asks the publisher of `ssrc` for a key frame of every layer. */
  requestKeyFrame(ssrc: number): void;
  onRtp(publisher: number, packet: RtpPacket): void;
  onRtcp(sender: number, packet: RtcpPacket): void;
  /** To be called every few hundredths of a second. */
  tick(): void;
  /** Tells every publisher how its streams arrive and its bandwidth; to be called once a second. */
  report(): void;
  /** What the last second of the way to a member was like; to be called once a second. */
  takeSecond(member: number): DownlinkSecond;
  /** Sends a member so many bit/s in empty packets, until told otherwise. */
  probe(member: number, bitsPerSecond: number): void;
  qualityOf(member: number): Quality;
  /** What a member publishes. */
  streamsOf(publisher: number): StreamReceived[];
}

/** @param now milliseconds. */
export function createRouter(now: () => number = () => performance.now()): Router {
  const members = new Map<number, MemberMedia>();
  const publications = createPublications(now);
  const probes = createProbes(now);

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
    if (feedback instanceof ReceiverEstimatedMaxBitrate) {
      members.get(sender)?.downlink.onEstimate(Number(feedback.bitrate), now());
    }
    if ('fir' in feedback) for (const { ssrc } of feedback.fir) askOf(ssrc);
  }

  function onNack(sender: number, { mediaSourceSsrc, lost }: GenericNack): void {
    const publication = publications.get(mediaSourceSsrc);
    const outgoing = publication?.subscribers.get(sender);
    for (const sequenceNumber of outgoing ? lost : []) {
      const origin = outgoing?.origin(sequenceNumber);
      const packet = origin && publication?.layers.get(origin.layer)?.cache.get(origin.sequenceNumber);
      if (packet) outgoing?.sendAgain(packet, origin);
    }
  }

  function passReport(subscriber: number, outgoing: Outgoing, layer: Layer, report: RtcpSrPacket): void {
    if (outgoing.sendReport(layer, report)) {
      members.get(subscriber)?.downlink.sentReport(report.senderInfo.ntpTimestamp, now());
    }
  }

  function onSenderReport(publisher: number, report: RtcpSrPacket): void {
    const route = publications.route(publisher, report.ssrc);
    if (route?.incoming.ssrc !== report.ssrc) return;
    route.incoming.takeReport(report);
    for (const [subscriber, outgoing] of route.publication.subscribers) {
      passReport(subscriber, outgoing, route.layer, report);
    }
  }

  return {
    attach(member, transport, formats) {
      members.set(member, createMemberMedia(transport, formats, now));
      for (const publication of publications.all()) publication.former.delete(member);
    },
    connected(member) {
      for (const publication of publications.all()) {
        if (!publication.subscribers.has(member)) continue;
        for (const incoming of publication.layers.values()) incoming.requestKeyFrame();
      }
    },
    detach(member) {
      members.delete(member);
      probes.set(member, 0);
      for (const publication of [...publications.all()]) {
        publication.subscribers.delete(member);
        publication.former.delete(member);
        if (publication.publisher === member) publications.remove(publication);
      }
    },
    addStream(publisher, stream) {
      const member = members.get(publisher);
      if (member) publications.add(publisher, stream, member);
    },
    addLowStream(publisher, stream) {
      const member = members.get(publisher);
      const publication = publications.videoOf(publisher);
      if (member && publication) publications.addLow(publication, stream, member);
    },
    removeStream(publisher, ssrc) {
      const publication = publications.get(ssrc);
      if (publication?.publisher === publisher) publications.remove(publication);
    },
    removeLowStream(publisher) {
      const publication = publications.videoOf(publisher);
      if (!publication) return;
      publications.removeLow(publication);
      for (const outgoing of publication.subscribers.values()) settle(publication, outgoing, outgoing.wanted);
    },
    removeStreams(publisher) {
      for (const publication of publications.of(publisher)) publications.remove(publication);
    },
    subscribe(subscriber, ssrc) {
      const publication = publications.get(ssrc);
      const from = members.get(publication?.publisher ?? -1);
      const to = members.get(subscriber);
      if (!publication || !from || !to) return false;
      const { rtxSsrc } = publication;
      const former = publication.subscribers.get(subscriber) ?? publication.former.get(subscriber);
      former?.want('high');
      const outgoing =
        former ??
        createOutgoing({
          ssrc,
          rtxSsrc,
          transport: to.transport,
          downlink: to.downlink,
          from: from.formats,
          to: to.formats,
          now,
        });
      publication.subscribers.set(subscriber, outgoing);
      publication.layers.get('high')?.requestKeyFrame();
      return true;
    },
    unsubscribe(subscriber, ssrc) {
      const publication = publications.get(ssrc);
      const outgoing = publication?.subscribers.get(subscriber);
      if (!publication || !outgoing) return;
      publication.subscribers.delete(subscriber);
      outgoing.want(null);
      publication.former.set(subscriber, outgoing);
    },
    wantLayer(subscriber, publisher, layer) {
      const publication = publications.videoOf(publisher);
      const outgoing = publication?.subscribers.get(subscriber);
      if (publication && outgoing) settle(publication, outgoing, layer);
    },
    layerOf: (subscriber, publisher) =>
      publications.videoOf(publisher)?.subscribers.get(subscriber)?.current ?? null,
    ratesFor(subscriber, publisher) {
      const publication = publications.videoOf(publisher);
      const [high, low] = [publication?.layers.get('high'), publication?.layers.get('low')];
      if (!high || !low || !publication?.subscribers.has(subscriber)) return null;
      return { high: high.rate, low: low.rate };
    },
    requestKeyFrame(ssrc) {
      for (const incoming of publications.get(ssrc)?.layers.values() ?? []) incoming.requestKeyFrame();
    },
    onRtp(publisher, { header, payload }) {
      const route = publications.route(publisher, header.ssrc);
      if (!route) return;
      members.get(publisher)?.arrived(header, payload);
      const packet = route.incoming.take(header, payload);
      if (!packet) return;
      for (const [subscriber, outgoing] of route.publication.subscribers) {
        const before = outgoing.current;
        outgoing.send(route.layer, packet);
        // Who gets a layer anew must not wait for its next report to keep lips and sound together.
        const { lastReport } = route.incoming;
        if (outgoing.current !== before && lastReport)
          passReport(subscriber, outgoing, route.layer, lastReport);
      }
    },
    onRtcp(sender, packet) {
      if (packet instanceof RtcpSrPacket) onSenderReport(sender, packet);
      if (packet instanceof RtcpSrPacket || packet instanceof RtcpRrPacket) {
        members.get(sender)?.downlink.onReports(packet.reports, now());
      }
      if (packet instanceof RtcpPayloadSpecificFeedback) onFeedback(sender, packet);
      if (packet instanceof RtcpTransportLayerFeedback && packet.feedback instanceof GenericNack) {
        onNack(sender, packet.feedback);
      }
    },
    tick() {
      for (const { layers } of publications.all()) for (const incoming of layers.values()) incoming.tick();
      probes.send((member) =>
        [...publications.all()].flatMap(({ subscribers }) => subscribers.get(member) ?? []),
      );
    },
    report() {
      for (const [publisher, member] of members) {
        member.report(publications.of(publisher).flatMap(({ layers }) => [...layers.values()]));
      }
    },
    takeSecond: (member) =>
      members.get(member)?.downlink.takeSecond(now()) ?? { estimate: null, loss: null, sent: 0, repeated: 0 },
    probe: probes.set,
    qualityOf(member) {
      const media = members.get(member);
      return {
        loss: { up: media?.uplinkLoss ?? 0, down: media?.downlink.loss(now()) ?? 0 },
        roundTrip: media?.downlink.roundTrip ?? null,
        uplinkWait: media?.uplinkWait ?? 0,
        maySend: media?.maySend ?? null,
      };
    },
    streamsOf: (publisher) =>
      publications
        .of(publisher)
        .flatMap(({ layers }) =>
          [...layers].map(([layer, { ssrc, video, received }]) => ({ ssrc, video, layer, received })),
        ),
  };
}
