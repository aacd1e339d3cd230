import type { z } from 'zod';
import { STREAM_BITS } from '../channel/announcements.ts';
import type { Member } from '../channel/channel.ts';
import type { FallbackOption } from '../media/allocation.ts';
import type { Layer } from '../media/forwarder.ts';
import type { Uid } from '../member-id.ts';
import { BAD_SUBSCRIBE } from './codes.ts';
import { hearsNothingOf } from './encryption.ts';
import { done, type Reply } from './envelope.ts';
import { applyShares } from './fallback.ts';
import { subscribeToEcho } from './probe.ts';
import type {
  defaultVideoStreamRequest,
  dualStreamModeRequest,
  fallbackOptionRequest,
  preSubscribeRequest,
  subscribeRequest,
  subscribeStreamsRequest,
  switchVideoStreamRequest,
  unsubscribeRequest,
  unsubscribeStreamsRequest,
} from './requests.ts';
import { notify, type Session } from './room.ts';

const membersOf = ({ room }: Session) => [...room.channel.values()];

const publisherOf = (session: Session, ssrc: number): Member | undefined =>
  membersOf(session).find(({ audio, video }) => audio?.ssrc === ssrc || video?.ssrc === ssrc);

/** Starts to forward a stream, in the layer the subscriber asked for beforehand; answers false when there is none. */
function start(session: Session, ssrc: number): boolean {
  const publisher = publisherOf(session, ssrc);
  if (!publisher) return false;
  if (hearsNothingOf(session, publisher.uintId)) {
    // As the network does: the subscription stands, and nothing that comes can be read.
    notify(session, 'on_crypt_error', {});
    return true;
  }
  if (!session.room.router.subscribe(session.ticket.uintId, ssrc)) return false;
  applyShares(session);
  return true;
}

const nobody: Reply = { code: BAD_SUBSCRIBE, text: 'Nobody publishes that stream.' };

export function subscribe(session: Session, { ssrcId }: z.output<typeof subscribeRequest>): Reply {
  if (session.probing) return subscribeToEcho(session, { ssrcId });
  return start(session, ssrcId) ? done : nobody;
}

/**
 * `presubscribe` names a member and a medium, and is told the SSRC (observed: SDK 4.24.8). Only what is published
 * already can be had this way: the network's SSRCs are its own, here they are the publisher's.
 */
export function preSubscribe(
  session: Session,
  { stream_id, stream_type }: z.output<typeof preSubscribeRequest>,
): Reply {
  const publisher = namedBy(session, stream_id);
  const ssrc = publisher?.[stream_type]?.ssrc;
  if (!publisher || ssrc === undefined || !start(session, ssrc)) return nobody;
  const rtxSsrcId = stream_type === 'video' ? publisher.video?.rtxSsrc : undefined;
  return {
    message: { ssrcId: ssrc, rtxSsrcId, cname: `member-${publisher.uintId}`, uint_id: publisher.uintId },
  };
}

/** The publisher may be gone already, so this always succeeds. */
export function unsubscribe({ room, ticket }: Session, { ortc }: z.output<typeof unsubscribeRequest>): Reply {
  for (const { ssrcId } of ortc) room.router.unsubscribe(ticket.uintId, ssrcId);
  return done;
}

/** Subscribes to many streams at once; the SDK is told which of them nobody publishes. */
export function subscribeStreams(
  session: Session,
  { users }: z.output<typeof subscribeStreamsRequest>,
): Reply {
  const failed = (ssrc: number | undefined) => ssrc !== undefined && !start(session, ssrc);
  return {
    message: {
      users: users.map(({ stream_id, audio_ssrc, video_ssrc }) => ({
        stream_id,
        ...(failed(audio_ssrc) ? { audio_error_code: BAD_SUBSCRIBE } : {}),
        ...(failed(video_ssrc) ? { video_error_code: BAD_SUBSCRIBE } : {}),
      })),
    },
  };
}

export function unsubscribeStreams(
  session: Session,
  { users }: z.output<typeof unsubscribeStreamsRequest>,
): Reply {
  const { room, ticket } = session;
  for (const { stream_id, stream_type } of users) {
    const publisher = namedBy(session, stream_id);
    for (const medium of ['audio', 'video'] as const) {
      const stream = publisher?.[medium];
      if (stream && stream_type & STREAM_BITS[medium]) room.router.unsubscribe(ticket.uintId, stream.ssrc);
    }
  }
  return done;
}

/** What a number of the SDK's for a video stream means; the high one unless it says otherwise. */
export const layerOf = (streamType?: number): Layer => (streamType === 1 ? 'low' : 'high');

const namedBy = (session: Session, streamId: Uid) => membersOf(session).find(({ uid }) => uid === streamId);

export function switchVideoStream(
  session: Session,
  { stream_id, stream_type }: z.output<typeof switchVideoStreamRequest>,
): Reply {
  const publisher = namedBy(session, stream_id);
  if (publisher) session.watching.asked.set(publisher.uintId, layerOf(stream_type));
  applyShares(session);
  return done;
}

export function setDefaultVideoStream(
  { watching }: Session,
  { stream_type }: z.output<typeof defaultVideoStreamRequest>,
): Reply {
  watching.defaultLayer = layerOf(stream_type);
  return done;
}

/** What a publisher's application says; a low stream that is on or off needs no help, as it is published or taken back. */
export function setDualStreamMode(session: Session, { mode }: z.output<typeof dualStreamModeRequest>): Reply {
  session.lowOnDemand = mode === -1;
  return done;
}

const FALLBACK_OPTIONS: readonly FallbackOption[] = ['off', 'low', 'audio'];

export function setFallbackOption(
  session: Session,
  { stream_id, fallback_type }: z.output<typeof fallbackOptionRequest>,
): Reply {
  const publisher = namedBy(session, stream_id);
  // Higher numbers mean layers of scalable video, which nobody sends here.
  const option = FALLBACK_OPTIONS[fallback_type];
  if (publisher && option) session.watching.options.set(publisher.uintId, option);
  return done;
}
