import type { z } from 'zod';
import { about, added, muteState } from '../channel/announcements.ts';
import { newMember } from '../channel/channel.ts';
import type { Clock } from '../clock.ts';
import { BAD_SUBSCRIBE } from './codes.ts';
import { done, type Reply } from './envelope.ts';
import type { publishRequest, subscribeRequest } from './requests.ts';
import { notify, type Session } from './room.ts';

/** The SDK listens for its own sound only once its `publish` has settled (observed); what was told before is lost. */
const ECHO_AFTER = 500;

/**
 * `startLastmileProbeTest` joins to hear itself: who probes is told of its own sound as if it were somebody else's, gets
 * it back, and measures the way meanwhile. Nobody else hears of it.
 */
export function echo(session: Session, { ortc }: z.output<typeof publishRequest>, clock: Clock): Reply {
  const { room, ticket } = session;
  const [ssrc] = ortc.find(({ stream_type }) => stream_type === 'audio')?.ssrcs ?? [];
  if (!ssrc) return done;
  room.router.addStream(ticket.uintId, { ssrc: ssrc.ssrcId, video: false });
  const self = { ...newMember(ticket.uid, ticket.uintId), audio: { ssrc: ssrc.ssrcId } };
  const told = [
    { type: 'on_user_online', message: about(self) },
    ...added(self, 'audio'),
    muteState(self, 'audio', false),
  ];
  clock.after(ECHO_AFTER, () => {
    for (const { type, message } of told) notify(session, type, message);
  });
  return done;
}

export function subscribeToEcho(
  { room, ticket }: Session,
  { ssrcId }: z.output<typeof subscribeRequest>,
): Reply {
  return room.router.subscribe(ticket.uintId, ssrcId)
    ? done
    : { code: BAD_SUBSCRIBE, text: 'Nothing is published under that SSRC.' };
}
