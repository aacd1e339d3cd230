import { verifyRtcToken } from '../access-token/verify.ts';
import type { Uid } from '../member-id.ts';
import { isCertified, type Project } from '../project.ts';
import type { Refusal } from './refusals.ts';

/** What the bearer of a token may do, and until when in milliseconds since 1970; null: not at all. */
export interface Grant {
  /** Being in the channel; all else ends with it. */
  join: number;
  audio: number | null;
  video: number | null;
  data: number | null;
}

/** A right without an end. */
export const FOR_EVER = Number.MAX_SAFE_INTEGER;

const everything = (end: number): Grant => ({ join: end, audio: end, video: end, data: end });

/** A privilege's end in Unix seconds, where 0 stands for the token's own, as milliseconds within the token's life. */
function within(join: number, end: number | undefined): number | null {
  if (end === undefined) return null;
  return end === 0 ? join : Math.min(end * 1000, join);
}

/**
 * Judges what a client shows at the door of a channel, as the network does.
 * @param key the token, or the App ID when the client has none.
 * @param now milliseconds since 1970.
 */
export function judge({
  project,
  key,
  channelName,
  uid,
  now,
}: {
  project: Project;
  key: string;
  channelName: string;
  uid: Uid;
  now: number;
}): { grant: Grant } | { refusal: Refusal } {
  const tokenless = key === '' || key === project.appId;
  if (!isCertified(project)) {
    return tokenless ? { grant: everything(FOR_EVER) } : { refusal: 'token-unwanted' };
  }
  if (tokenless) return { refusal: 'token-missing' };
  const verdict = verifyRtcToken(key, { project, channelName, uid, now: Math.floor(now / 1000) });
  if (!verdict.ok) return { refusal: verdict.reason === 'expired' ? 'expired-token' : 'invalid-token' };
  const join = verdict.expiresAt * 1000;
  if (!project.cohostAuthentication) return { grant: everything(join) };
  const { publishAudio, publishVideo, publishData } = verdict.privileges;
  return {
    grant: {
      join,
      audio: within(join, publishAudio),
      video: within(join, publishVideo),
      data: within(join, publishData),
    },
  };
}
