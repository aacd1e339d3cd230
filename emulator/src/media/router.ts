import {
  GenericNack,
  PictureLossIndication,
  type RtcpPacket,
  RtcpPayloadSpecificFeedback,
  RtcpSrPacket,
  RtcpTransportLayerFeedback,
  type RtpPacket,
} from 'werift';
import { pictureLossIndication, receiverEstimatedMaximumBitrate } from './feedback.ts';
import type { MediaTransport } from './transport.ts';

/** What every publisher is allowed to send, in bit/s: more than any profile of the SDK asks for. */
const PUBLISHER_BITRATE = 5_000_000;

/** One stream as its publisher sends it. */
interface Route {
  publisher: number;
  ssrc: number;
  rtxSsrc: number | undefined;
  video: boolean;
  subscribers: Set<number>;
}

/**
 * Forwards the media of one channel. Packets pass unchanged, under the publisher's own SSRCs, to whoever
 * subscribed to them; feedback goes the other way.
 */
export interface Router {
  attach(member: number, transport: MediaTransport): void;
  /** The member's transport is up: ask for key frames of all it watches, since earlier ones were lost. */
  connected(member: number): void;
  /** Forgets the member, what it publishes and what it watches. */
  detach(member: number): void;
  addStream(publisher: number, stream: { ssrc: number; rtxSsrc?: number; video: boolean }): void;
  removeStream(publisher: number, ssrc: number): void;
  /** Forgets all that a member publishes. */
  removeStreams(publisher: number): void;
  /** Answers false when nobody publishes that stream. */
  subscribe(subscriber: number, ssrc: number): boolean;
  unsubscribe(subscriber: number, ssrc: number): void;
  /** Asks the publisher of `ssrc` for a key frame. */
  requestKeyFrame(ssrc: number): void;
  onRtp(publisher: number, packet: RtpPacket): void;
  onRtcp(sender: number, packet: RtcpPacket): void;
  /** Tells every publisher its bandwidth; to be called once a second. */
  sendBandwidth(): void;
}

export function createRouter(): Router {
  const transports = new Map<number, MediaTransport>();
  const routes = new Map<number, Route>();
  const routesByRtx = new Map<number, Route>();

  const routesOf = (publisher: number) =>
    [...routes.values()].filter((route) => route.publisher === publisher);

  function removeRoute(route: Route): void {
    routes.delete(route.ssrc);
    if (route.rtxSsrc !== undefined) routesByRtx.delete(route.rtxSsrc);
  }

  function requestKeyFrame(ssrc: number): void {
    const route = routes.get(ssrc);
    if (route?.video) transports.get(route.publisher)?.sendRtcp([pictureLossIndication(ssrc)]);
  }

  function relayNack(nack: GenericNack): void {
    const route = routes.get(nack.mediaSourceSsrc);
    if (route) transports.get(route.publisher)?.sendRtcp([nack.serialize()]);
  }

  function onFeedback({ feedback }: RtcpPayloadSpecificFeedback): void {
    if (feedback instanceof PictureLossIndication) requestKeyFrame(feedback.mediaSsrc);
    if ('fir' in feedback) for (const { ssrc } of feedback.fir) requestKeyFrame(ssrc);
  }

  function onSenderReport(publisher: number, report: RtcpSrPacket): void {
    const route = routes.get(report.ssrc);
    if (route?.publisher !== publisher) return;
    const relayed = new RtcpSrPacket({ ssrc: report.ssrc, senderInfo: report.senderInfo, reports: [] });
    const bytes = relayed.serialize();
    for (const subscriber of route.subscribers) transports.get(subscriber)?.sendRtcp([bytes]);
  }

  return {
    attach(member, transport) {
      transports.set(member, transport);
    },
    connected(member) {
      for (const route of routes.values()) if (route.subscribers.has(member)) requestKeyFrame(route.ssrc);
    },
    detach(member) {
      transports.delete(member);
      for (const route of routes.values()) {
        route.subscribers.delete(member);
        if (route.publisher === member) removeRoute(route);
      }
    },
    addStream(publisher, { ssrc, rtxSsrc, video }) {
      const route: Route = { publisher, ssrc, rtxSsrc, video, subscribers: new Set() };
      routes.set(ssrc, route);
      if (rtxSsrc !== undefined) routesByRtx.set(rtxSsrc, route);
    },
    removeStream(publisher, ssrc) {
      const route = routes.get(ssrc);
      if (route?.publisher === publisher) removeRoute(route);
    },
    removeStreams(publisher) {
      for (const route of routesOf(publisher)) removeRoute(route);
    },
    subscribe(subscriber, ssrc) {
      const route = routes.get(ssrc);
      if (!route) return false;
      route.subscribers.add(subscriber);
      requestKeyFrame(ssrc);
      return true;
    },
    unsubscribe(subscriber, ssrc) {
      routes.get(ssrc)?.subscribers.delete(subscriber);
    },
    requestKeyFrame,
    onRtp(publisher, { header, payload }) {
      // Chromium probes with padding on the retransmission stream before any media: never guess a stream's role.
      const retransmitted = routesByRtx.get(header.ssrc);
      const route = routes.get(header.ssrc) ?? retransmitted;
      if (route?.publisher !== publisher) return;
      if (retransmitted && payload.length === 0) return;
      // The library took the padding off the payload, so the header must not announce any.
      header.padding = false;
      header.paddingSize = 0;
      for (const subscriber of route.subscribers) transports.get(subscriber)?.sendRtp(header, payload);
    },
    onRtcp(sender, packet) {
      if (packet instanceof RtcpSrPacket) onSenderReport(sender, packet);
      if (packet instanceof RtcpPayloadSpecificFeedback) onFeedback(packet);
      if (packet instanceof RtcpTransportLayerFeedback && packet.feedback instanceof GenericNack) {
        relayNack(packet.feedback);
      }
    },
    sendBandwidth() {
      for (const [member, transport] of transports) {
        const ssrcs = routesOf(member).map((route) => route.ssrc);
        if (ssrcs.length > 0) transport.sendRtcp([receiverEstimatedMaximumBitrate(PUBLISHER_BITRATE, ssrcs)]);
      }
    },
  };
}
