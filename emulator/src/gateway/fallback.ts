import type { Member } from '../channel/channel.ts';
import type { FallbackOption, Share } from '../media/allocation.ts';
import { decide, type FallbackState, initialFallback } from '../media/fallback.ts';
import type { Layer } from '../media/forwarder.ts';
import { notify, type Session } from './room.ts';

/** What a member asked for of the others' videos, and what it gets; by the publisher's integer uid. */
export interface Watching {
  asked: Map<number, Layer>;
  options: Map<number, FallbackOption>;
  /** The layer where nothing was asked for. */
  defaultLayer: Layer;
  fallback: FallbackState;
  /** What a fault makes of it. */
  forced: Exclude<Share, 'high'> | null;
  /** Whose picture was taken away, as the member has been told. */
  withoutPicture: Set<number>;
}

export function createWatching(defaultLayer: Layer): Watching {
  return {
    asked: new Map(),
    options: new Map(),
    defaultLayer,
    fallback: initialFallback,
    forced: null,
    withoutPicture: new Set(),
  };
}

const askedOf = ({ asked, defaultLayer }: Watching, publisher: number) =>
  asked.get(publisher) ?? defaultLayer;

const publishersFor = ({ room, ticket }: Session): Member[] =>
  [...room.channel.values()].filter(({ uintId, video }) => video && uintId !== ticket.uintId);

/** A publisher that sends the low stream on demand begins with it; one that does not is not asked (observed). */
function askForLow(publisher: Session | undefined): void {
  if (!publisher?.lowOnDemand || !publisher.socket) return;
  publisher.lowOnDemand = false;
  notify(publisher, 'enable_multi_stream', {});
}

/**
 * Lets a member get what was decided. The SDK finds a change between the two streams in `traffic_stats`
 * (`stream-type-changed`); that a picture gives way to sound alone, or is back, it must be told (`stream-fallback`).
 */
export function applyShares(session: Session): void {
  const { watching, room, ticket } = session;
  const publishers = publishersFor(session);
  for (const { uintId, uid } of publishers) {
    const share = watching.forced ?? watching.fallback.shares.get(uintId) ?? askedOf(watching, uintId);
    room.router.wantLayer(ticket.uintId, uintId, share === 'audio' ? null : share);
    if (share === 'low') askForLow(room.sessions.get(uintId));
    const told = watching.withoutPicture.has(uintId);
    if (told === (share === 'audio')) continue;
    if (told) watching.withoutPicture.delete(uintId);
    else watching.withoutPicture.add(uintId);
    notify(session, 'on_stream_fallback_update', { stream_id: uid, stream_type: told ? 0 : 1 });
  }
  const present = new Set(publishers.map(({ uintId }) => uintId));
  for (const uintId of watching.withoutPicture) {
    if (!present.has(uintId)) watching.withoutPicture.delete(uintId);
  }
}

/** Looks at a member's way and gives it what the way bears, within what its application allows. To be called once a second. */
export function watchDownlink(session: Session): void {
  const { watching, room, ticket } = session;
  const demands = publishersFor(session).flatMap(({ uintId }) => {
    // Only who publishes in two sizes can be had for less (documented).
    const rates = room.router.ratesFor(ticket.uintId, uintId);
    const option = watching.options.get(uintId) ?? 'off';
    return rates ? [{ publisher: uintId, asked: askedOf(watching, uintId), option, rates }] : [];
  });
  const { state, probe } = decide(watching.fallback, room.router.takeSecond(ticket.uintId), demands);
  watching.fallback = state;
  room.router.probe(ticket.uintId, probe);
  applyShares(session);
}
