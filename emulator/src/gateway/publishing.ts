import type { z } from 'zod';
import { type Medium, publish, setMuted, unpublish } from '../channel/channel.ts';
import type { Clock } from '../clock.ts';
import type { RuleBook } from '../rest/rule-book.ts';
import { BAD_PUBLISH, NO_PRIVILEGE } from './codes.ts';
import { hearsNothingOf } from './encryption.ts';
import { done, type Reply } from './envelope.ts';
import { echo } from './probe.ts';
import type { controlRequest, publishRequest, unpublishRequest } from './requests.ts';
import { missing } from './rights.ts';
import { apply, notify, type Session } from './room.ts';

const mediumOf = (streamType: string): Medium => (streamType === 'audio' ? 'audio' : 'video');
const isLow = (streamType: string) => streamType === 'low' || streamType === 'screen_low';

/** What a banning rule forbids, or null. */
function forbidden({ ticket }: Session, media: readonly Medium[], rules: RuleBook): Reply | null {
  const medium = media.find((candidate) => rules.find(ticket, `publish_${candidate}`));
  return medium ? { code: NO_PRIVILEGE, text: `A banning rule forbids publishing ${medium}.` } : null;
}

const others = ({ room, ticket }: Session) =>
  [...room.channel.values()].filter(({ uintId }) => uintId !== ticket.uintId);

export function publishStreams(
  session: Session,
  { ortc }: z.output<typeof publishRequest>,
  { clock, rules }: { clock: Clock; rules: RuleBook },
): Reply {
  const { room, ticket } = session;
  if (session.probing) return echo(session, { ortc }, clock);
  const offered = ortc.map(({ stream_type }) => mediumOf(stream_type));
  const refusal = missing(session, offered, clock.now()) ?? forbidden(session, offered, rules);
  if (refusal) return refusal;
  const ssrcs = ortc.flatMap((stream) => stream.ssrcs.map(({ ssrcId }) => ssrcId));
  if (others(session).some(({ audio, video }) => [audio, video].some((s) => s && ssrcs.includes(s.ssrc)))) {
    return { code: BAD_PUBLISH, text: 'Somebody else publishes under that SSRC.' };
  }
  const streams: Parameters<typeof publish>[2] = {};
  for (const { stream_type, ssrcs } of ortc) {
    const [{ ssrcId: ssrc, rtx: rtxSsrc }] = ssrcs;
    const medium = mediumOf(stream_type);
    const stream = { ssrc, rtxSsrc, video: medium === 'video' };
    session.publishedAt[medium] ??= clock.now();
    // The others are told of one video only; the low one is the server's to swap in.
    if (isLow(stream_type)) {
      room.router.removeLowStream(ticket.uintId);
      room.router.addLowStream(ticket.uintId, stream);
      continue;
    }
    // Without an `unpublish` before it, a new stream takes the place of the old one.
    const before = room.channel.get(ticket.uintId)?.[medium];
    if (before) room.router.removeStream(ticket.uintId, before.ssrc);
    room.router.addStream(ticket.uintId, stream);
    if (medium === 'audio') streams.audio = { ssrc };
    else streams.video = { ssrc, rtxSsrc };
  }
  apply(room, publish(room.channel, ticket.uintId, streams));
  if (others(session).some(({ uintId }) => hearsNothingOf(session, uintId))) {
    notify(session, 'on_crypt_error', {});
  }
  return done;
}

/** Takes back what a member publishes, by medium, and tells the others. */
export function takeBack(session: Session, media: readonly Medium[]): void {
  const { room, ticket } = session;
  for (const medium of media) {
    const stream = room.channel.get(ticket.uintId)?.[medium];
    if (stream) room.router.removeStream(ticket.uintId, stream.ssrc);
    delete session.publishedAt[medium];
  }
  apply(room, unpublish(room.channel, ticket.uintId, media));
}

export function unpublishStreams(session: Session, { ortc }: z.output<typeof unpublishRequest>): Reply {
  const { room, ticket } = session;
  if (ortc.some(({ stream_type }) => isLow(stream_type))) room.router.removeLowStream(ticket.uintId);
  const whole = ortc.filter(({ stream_type }) => !isLow(stream_type));
  takeBack(session, [...new Set(whole.map(({ stream_type }) => mediumOf(stream_type)))]);
  return done;
}

const MUTE_ACTION = /^(mute|unmute)_local_(audio|video)$/;

/** Mutes, and ends it. */
export function control(session: Session, { action }: z.output<typeof controlRequest>): Reply {
  const [, verb, medium] = MUTE_ACTION.exec(action) ?? [];
  // `mute_remote_*` is a subscriber's own affair: nobody needs to hear of it.
  if (!verb || !medium) return done;
  const { room, ticket } = session;
  apply(room, setMuted(room.channel, ticket.uintId, medium as Medium, verb === 'mute'));
  const video = room.channel.get(ticket.uintId)?.video;
  // Subscribers stayed subscribed and would otherwise wait for the next key frame.
  if (action === 'unmute_local_video' && video) room.router.requestKeyFrame(video.ssrc);
  return done;
}
