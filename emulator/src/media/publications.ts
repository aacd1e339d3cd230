import type { Formats } from './formats.ts';
import type { Layer } from './forwarder.ts';
import { createIncoming, type Incoming } from './incoming.ts';
import type { Outgoing } from './outgoing.ts';
import type { MediaTransport } from './transport.ts';

/** A stream of a publisher, named by the SSRC that the others are told. */
export interface StreamOffer {
  ssrc: number;
  rtxSsrc?: number | undefined;
  video: boolean;
}

/** A published stream: its one or two layers, and who watches it. */
export interface Publication {
  publisher: number;
  ssrc: number;
  rtxSsrc: number | undefined;
  layers: Map<Layer, Incoming>;
  subscribers: Map<number, Outgoing>;
  /**
   * Of those who watched it before: a stream that goes on must go on with its numbers. A receiver's SRTP takes smaller
   * ones for packets of an attacker, and drops them (RFC 3711, 3.3.2).
   */
  former: Map<number, Outgoing>;
}

interface Publisher {
  transport: MediaTransport;
  formats: Formats;
}

/** What is published in one channel, by the SSRCs that it is sent and announced under. */
export interface Publications {
  all(): Iterable<Publication>;
  /** The publication that is announced under an SSRC. */
  get(ssrc: number): Publication | undefined;
  of(publisher: number): Publication[];
  videoOf(publisher: number): Publication | undefined;
  /** The layer that a publisher sends under an SSRC, retransmissions included; nothing for an SSRC of somebody else. */
  route(publisher: number, ssrc: number): Route | undefined;
  add(publisher: number, stream: StreamOffer, from: Publisher): void;
  /** Adds the small stream of dual-stream mode. */
  addLow(publication: Publication, stream: StreamOffer, from: Publisher): void;
  removeLow(publication: Publication): void;
  remove(publication: Publication): void;
}

export interface Route {
  publication: Publication;
  layer: Layer;
  incoming: Incoming;
}

/** @param now milliseconds. */
export function createPublications(now: () => number): Publications {
  const publications = new Map<number, Publication>();
  const routes = new Map<number, Route>();

  const of = (publisher: number) =>
    [...publications.values()].filter((publication) => publication.publisher === publisher);

  function addLayer(publication: Publication, layer: Layer, stream: StreamOffer, from: Publisher): void {
    const { ssrc, rtxSsrc, video } = stream;
    const incoming = createIncoming({ ssrc, rtxSsrc, video }, from.transport, from.formats, now);
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

  return {
    all: () => publications.values(),
    get: (ssrc) => publications.get(ssrc),
    of,
    videoOf: (publisher) => of(publisher).find(({ ssrc }) => routes.get(ssrc)?.incoming.video),
    route(publisher, ssrc) {
      const route = routes.get(ssrc);
      return route?.publication.publisher === publisher ? route : undefined;
    },
    add(publisher, stream, from) {
      const { ssrc, rtxSsrc } = stream;
      const publication = {
        publisher,
        ssrc,
        rtxSsrc,
        layers: new Map(),
        subscribers: new Map(),
        former: new Map(),
      };
      publications.set(ssrc, publication);
      addLayer(publication, 'high', stream, from);
    },
    addLow: (publication, stream, from) => addLayer(publication, 'low', stream, from),
    removeLow: (publication) => removeLayer(publication, 'low'),
    remove(publication) {
      for (const layer of [...publication.layers.keys()]) removeLayer(publication, layer);
      publications.delete(publication.ssrc);
    },
  };
}
