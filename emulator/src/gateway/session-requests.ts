import type { z } from 'zod';
import { type Grant, judge } from '../access-point/judge.ts';
import { type Medium, publish, sendData, setMuted, setRole, unpublish } from '../channel/channel.ts';
import type { Clock } from '../clock.ts';
import type { Project } from '../project.ts';
import type { RuleBook } from '../rest/rule-book.ts';
import {
  BAD_PUBLISH,
  BAD_REQUEST,
  NO_PRIVILEGE,
  NOT_AUTHORIZED,
  TOKEN_TIMED_OUT,
  TOO_OFTEN,
} from './codes.ts';
import { hearsNothingOf } from './encryption.ts';
import { done, type Reply } from './envelope.ts';
import {
  controlRequest,
  dataStreamRequest,
  defaultVideoStreamRequest,
  fallbackOptionRequest,
  preSubscribeRequest,
  publishRequest,
  renewTokenRequest,
  restartIceRequest,
  setRoleRequest,
  subscribeRequest,
  subscribeStreamsRequest,
  switchVideoStreamRequest,
  unpublishRequest,
  unsubscribeRequest,
  unsubscribeStreamsRequest,
} from './requests.ts';
import { apply, notify, type Session } from './room.ts';
import {
  preSubscribe,
  setDefaultVideoStream,
  setFallbackOption,
  subscribe,
  subscribeStreams,
  switchVideoStream,
  unsubscribe,
  unsubscribeStreams,
} from './subscriptions.ts';
import { trafficStats } from './traffic-stats.ts';

/** What the requests need beside the session itself. */
export interface RequestContext {
  clock: Clock;
  projects: readonly Project[];
  rules: RuleBook;
  /** The session's token has a new end. */
  tokenRenewed(session: Session, grant: Grant): void;
  leave(session: Session): void;
}

type Answer = Reply | Promise<Reply>;
type Handler = (session: Session, message: unknown, context: RequestContext) => Answer;

/** A handler that gets its message already checked; anything else is refused. */
function checked<Schema extends z.ZodType>(
  schema: Schema,
  handle: (session: Session, message: z.output<Schema>, context: RequestContext) => Answer,
): Handler {
  return (session, message, context) => {
    const parsed = schema.safeParse(message);
    if (!parsed.success)
      return { code: BAD_REQUEST, text: 'The request has fields that are missing or wrong.' };
    return handle(session, parsed.data, context);
  };
}

const mediumOf = (streamType: string): Medium => (streamType === 'audio' ? 'audio' : 'video');
const isLow = (streamType: string) => streamType === 'low' || streamType === 'screen_low';

/** What a session may not do now: null when its token gives it the right. */
function missing(
  session: Session,
  rights: readonly ('audio' | 'video' | 'data')[],
  now: number,
): Reply | null {
  for (const right of rights) {
    const end = session.ticket.grant[right];
    if (end === null)
      return { code: NO_PRIVILEGE, text: `The token carries no privilege to publish ${right}.` };
    if (end <= now) return { code: TOKEN_TIMED_OUT, text: `The privilege to publish ${right} has run out.` };
  }
  return null;
}

/** What a banning rule forbids, or null. */
function forbidden({ ticket }: Session, media: readonly Medium[], rules: RuleBook): Reply | null {
  const medium = media.find((candidate) => rules.find(ticket, `publish_${candidate}`));
  return medium ? { code: NO_PRIVILEGE, text: `A banning rule forbids publishing ${medium}.` } : null;
}

const others = ({ room, ticket }: Session) =>
  [...room.channel.values()].filter(({ uintId }) => uintId !== ticket.uintId);

const publishStreams = checked(publishRequest, (session, { ortc }, { clock, rules }) => {
  const { room, ticket } = session;
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
});

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

const unpublishStreams = checked(unpublishRequest, (session, { ortc }) => {
  const { room, ticket } = session;
  if (ortc.some(({ stream_type }) => isLow(stream_type))) room.router.removeLowStream(ticket.uintId);
  const whole = ortc.filter(({ stream_type }) => !isLow(stream_type));
  takeBack(session, [...new Set(whole.map(({ stream_type }) => mediumOf(stream_type)))]);
  return done;
});

const MUTE_ACTION = /^(mute|unmute)_local_(audio|video)$/;

const control = checked(controlRequest, (session, { action }) => {
  const [, verb, medium] = MUTE_ACTION.exec(action) ?? [];
  // `mute_remote_*` is a subscriber's own affair: nobody needs to hear of it.
  if (!verb || !medium) return done;
  const { room, ticket } = session;
  apply(room, setMuted(room.channel, ticket.uintId, medium as Medium, verb === 'mute'));
  const video = room.channel.get(ticket.uintId)?.video;
  // Subscribers stayed subscribed and would otherwise wait for the next key frame.
  if (action === 'unmute_local_video' && video) room.router.requestKeyFrame(video.ssrc);
  return done;
});

const renewToken = checked(renewTokenRequest, (session, { token }, { clock, projects, tokenRenewed }) => {
  const { appId, channelName, uid } = session.ticket;
  const project = projects.find((candidate) => candidate.appId === appId);
  if (!project) return { code: NOT_AUTHORIZED, text: 'The project is not known here.' };
  const verdict = judge({ project, key: token, channelName, uid, now: clock.now() });
  if ('grant' in verdict) {
    tokenRenewed(session, verdict.grant);
    return done;
  }
  return verdict.refusal === 'expired-token'
    ? { code: TOKEN_TIMED_OUT, text: 'The new token has run out already.' }
    : { code: NOT_AUTHORIZED, text: 'The new token is not valid here.' };
});

/** The stage is for whoever may publish something. */
const setClientRole = checked(setRoleRequest, (session, { role }, { clock }) => {
  const { room, ticket } = session;
  const now = clock.now();
  const refusal = missing(session, ['audio'], now) && missing(session, ['video'], now);
  if (role === 'host' && refusal) return refusal;
  if (role === 'audience') room.router.removeStreams(ticket.uintId);
  apply(room, setRole(room.channel, ticket.uintId, role));
  return done;
});

/** The browser has found its connection dead, perhaps because its address changed: the streams go on over a new one. */
const restartIce = checked(restartIceRequest, async (session, { ortc }) => {
  const iceParameters = await session.transport.restartIce(ortc.iceParameters);
  // It has some seconds to come before it is told to join afresh.
  if (session.mediaHeardAt !== null) session.mediaHeardAt = performance.now();
  return { message: { iceParameters } };
});

const sendStreamMessage = checked(dataStreamRequest, (session, data, { clock }) => {
  const { room, ticket } = session;
  const refusal = missing(session, ['data'], clock.now());
  if (refusal) return refusal;
  if (!session.dataRate.admits(Buffer.byteLength(data.payload, 'base64'), clock.now())) {
    return { code: TOO_OFTEN, text: 'A client may send 60 messages and 30 KB a second.' };
  }
  apply(room, sendData(room.channel, ticket.uintId, data));
  return done;
});

/** The requests of a client that has joined, by name; one that is not here is answered with success. */
const HANDLERS: Record<string, Handler> = {
  publish: publishStreams,
  unpublish: unpublishStreams,
  control,
  set_client_role: setClientRole,
  subscribe: checked(subscribeRequest, subscribe),
  unsubscribe: checked(unsubscribeRequest, unsubscribe),
  pre_subscribe: checked(preSubscribeRequest, preSubscribe),
  subscribe_streams: checked(subscribeStreamsRequest, subscribeStreams),
  unsubscribe_streams: checked(unsubscribeStreamsRequest, unsubscribeStreams),
  switch_video_stream: checked(switchVideoStreamRequest, switchVideoStream),
  default_video_stream: checked(defaultVideoStreamRequest, setDefaultVideoStream),
  set_fallback_option: checked(fallbackOptionRequest, setFallbackOption),
  renew_token: renewToken,
  data_stream: sendStreamMessage,
  traffic_stats: (session, _, { clock }) => ({ message: trafficStats(session, clock.now()) }),
  restart_ice: restartIce,
  gateway_info: () => ({ message: { version: 'emulator' } }),
  leave: (session, _, { leave }) => {
    leave(session);
    return done;
  },
};

/**
 * Answers a request of a joined client. A request without an answer would hang the SDK and spoil its
 * network-quality value after 10 s, so unknown ones succeed too (observed).
 */
export function answerRequest(
  type: string,
  session: Session,
  message: unknown,
  context: RequestContext,
): Answer {
  const handler = Object.hasOwn(HANDLERS, type) ? HANDLERS[type] : undefined;
  return handler ? handler(session, message, context) : done;
}
