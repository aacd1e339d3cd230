import { notify, roundTripOf, type Session } from './room.ts';

/** A round trip, in milliseconds, that spoils a conversation as much as can be told: the value 1 on the scale. */
const WORST_ROUND_TRIP = 1000;

/** A share of lost packets that spoils a picture as much as can be told. */
const WORST_LOSS = 0.3;

/** How bad one way between a client and here is, from 0 (best) to 1: by its delay or by its losses, the worse one. */
const badness = (roundTrip: number, loss: number) =>
  Math.min(Math.max(roundTrip / WORST_ROUND_TRIP, loss / WORST_LOSS), 1);

/** How long a member's media takes to here: half its round trip, or longer where only this way has become slow. */
const uplinkDelay = (peer: Session) =>
  Math.max(roundTripOf(peer) / 2, peer.room.router.qualityOf(peer.ticket.uintId).uplinkWait);

/** The SDK's scale from 1 (excellent) to 4 (bad), by the same limits as it uses itself for the two ways of its own. */
const gradeOf = (bad: number) => 1 + [0.17, 0.36, 0.59].filter((limit) => bad >= limit).length;

function delayOf({ ticket, room }: Session, peer: Session, toEdge: number, now: number): object {
  const delay = Math.round(toEdge + uplinkDelay(peer));
  const { audio, video } = peer.publishedAt;
  const { loss } = room.router.qualityOf(peer.ticket.uintId);
  const roundTrip = roundTripOf(peer);
  return {
    peer_uid: peer.ticket.uid,
    B_ad: delay,
    B_vd: delay,
    B_ed: delay,
    B_punq: gradeOf(badness(roundTrip, loss.up)),
    B_pdnq: gradeOf(badness(roundTrip, loss.down)),
    // The SDK drops an entry that lacks one of the two (observed), so what is not published has no age.
    B_ppad: audio === undefined ? 0 : now - audio,
    B_ppvd: video === undefined ? 0 : now - video,
    B_st: room.router.layerOf(ticket.uintId, peer.ticket.uintId) === 'low' ? 1 : 0,
  };
}

/**
 * The answer to `traffic_stats`, which the SDK asks for every 3 s: delays in milliseconds, badness from 0 to 1.
 * `peer_delay` must be an array, or `network-quality` stays unknown (observed).
 * @param now milliseconds since 1970.
 */
export function trafficStats(session: Session, now: number): object {
  const roundTrip = roundTripOf(session);
  const toEdge = roundTrip / 2;
  const { loss } = session.room.router.qualityOf(session.ticket.uintId);
  const { sessions, channel } = session.room;
  // The SDK counts the users of a channel by this list, and the audience is not to be seen.
  const peers = [...sessions.values()].filter(
    (peer) => peer !== session && channel.get(peer.ticket.uintId)?.role === 'host',
  );
  return {
    B_acd: Math.round(toEdge),
    B_unq: badness(roundTrip, loss.up),
    B_dnq: badness(roundTrip, loss.down),
    ntp_offset: 0,
    timestamp: now,
    peer_delay: peers.map((peer) => delayOf(session, peer, toEdge, now)),
  };
}

/** Tells who publishes how much it may send, which the SDK hands on as `OutgoingAvailableBandwidth`; to be called once a second. */
export function tellUplink(session: Session): void {
  const { maySend } = session.room.router.qualityOf(session.ticket.uintId);
  if (maySend !== null) notify(session, 'on_uplink_stats', { B_uab: maySend, B_fir: 0 });
}
