import type { z } from 'zod';
import { type Grant, judge } from '../access-point/judge.ts';
import { sendData, sendMetadata, setRole } from '../channel/channel.ts';
import type { Clock } from '../clock.ts';
import type { Project } from '../project.ts';
import type { RuleBook } from '../rest/rule-book.ts';
import { BAD_REQUEST, NOT_AUTHORIZED, NOT_SUPPORTED, TOKEN_TIMED_OUT, TOO_OFTEN } from './codes.ts';
import { done, type Reply } from './envelope.ts';
import { control, publishStreams, unpublishStreams } from './publishing.ts';
import {
  controlRequest,
  dataStreamRequest,
  defaultVideoStreamRequest,
  dualStreamModeRequest,
  fallbackOptionRequest,
  metadataRequest,
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
import { missing } from './rights.ts';
import { apply, type Session } from './room.ts';
import {
  preSubscribe,
  setDefaultVideoStream,
  setDualStreamMode,
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

/** Success would let the SDK wait for a channel that never opens. */
const refuseDataChannel: Handler = () => ({
  code: NOT_SUPPORTED,
  text: 'The emulator carries no data streams of the second kind.',
});

/** The requests of a client that has joined, by name; one that is not here is answered with success. */
const HANDLERS: Record<string, Handler> = {
  publish: checked(publishRequest, publishStreams),
  unpublish: checked(unpublishRequest, unpublishStreams),
  control: checked(controlRequest, control),
  set_client_role: setClientRole,
  subscribe: checked(subscribeRequest, subscribe),
  unsubscribe: checked(unsubscribeRequest, unsubscribe),
  pre_subscribe: checked(preSubscribeRequest, preSubscribe),
  subscribe_streams: checked(subscribeStreamsRequest, subscribeStreams),
  unsubscribe_streams: checked(unsubscribeStreamsRequest, unsubscribeStreams),
  switch_video_stream: checked(switchVideoStreamRequest, switchVideoStream),
  default_video_stream: checked(defaultVideoStreamRequest, setDefaultVideoStream),
  set_dual_stream_mode: checked(dualStreamModeRequest, setDualStreamMode),
  set_fallback_option: checked(fallbackOptionRequest, setFallbackOption),
  renew_token: renewToken,
  data_stream: sendStreamMessage,
  send_metadata: checked(metadataRequest, ({ room, ticket }, { metadata }) => {
    apply(room, sendMetadata(room.channel, ticket.uintId, metadata));
    return done;
  }),
  publish_datastream: refuseDataChannel,
  subscribe_datastream: refuseDataChannel,
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
