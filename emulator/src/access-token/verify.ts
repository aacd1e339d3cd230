import type { CertifiedProject } from '../project.ts';
import { type AccessToken, MalformedTokenError, readAccessToken } from './access-token.ts';
import { RTC_PRIVILEGES, type RtcService } from './services.ts';
import { isSignedWith } from './signature.ts';

/** What a token is asked for. */
export interface RtcDoor {
  project: CertifiedProject;
  channelName: string;
  /** The uid or user account that joins; 0 for "any". */
  uid: number | string;
  /** Unix seconds. */
  now: number;
}

/** When each privilege ends, in Unix seconds; 0: with the token; undefined: the token doesn't carry it. */
export type RtcPrivilegeEnds = Record<keyof typeof RTC_PRIVILEGES, number | undefined>;

export type RtcRefusal =
  | 'malformed'
  | 'wrong-app-id'
  | 'wrong-signature'
  | 'wrong-channel'
  | 'wrong-uid'
  | 'expired'
  | 'no-join-privilege';

export type RtcVerdict =
  | {
      ok: true;
      token: AccessToken;
      privileges: RtcPrivilegeEnds;
      /** Unix seconds: when the bearer must be out of the channel. */
      expiresAt: number;
    }
  | { ok: false; reason: RtcRefusal };

/** The network honours no token for longer than 24 hours (source: Agora's token authentication guide). */
const MAX_LIFE_SECONDS = 86_400;

function read(token: string): AccessToken | null {
  try {
    return readAccessToken(token);
  } catch (error) {
    if (error instanceof MalformedTokenError) return null;
    throw error;
  }
}

function privilegeEnds(token: AccessToken, { privileges }: RtcService): RtcPrivilegeEnds {
  const end = (privilege: number) => {
    const seconds = privileges.get(privilege);
    return seconds ? token.issuedAt + seconds : seconds;
  };
  return {
    join: end(RTC_PRIVILEGES.join),
    publishAudio: end(RTC_PRIVILEGES.publishAudio),
    publishVideo: end(RTC_PRIVILEGES.publishVideo),
    publishData: end(RTC_PRIVILEGES.publishData),
  };
}

/**
 * Decides as the network does whether a token opens a channel for a uid, now. The first reason found, in the
 * order of `RtcRefusal`, is the one given; a token without an RTC service has no join privilege. A token for no
 * uid admits any; one for a uid admits only that, not a client that lets the network choose.
 * @param token as the client sent it: any text.
 */
export function verifyRtcToken(token: string, door: RtcDoor): RtcVerdict {
  const content = read(token);
  if (!content) return { ok: false, reason: 'malformed' };
  if (content.appId !== door.project.appId) return { ok: false, reason: 'wrong-app-id' };
  if (!isSignedWith(content, door.project.appCertificate)) return { ok: false, reason: 'wrong-signature' };

  const service = content.services.find((candidate) => candidate.kind === 'rtc');
  if (!service) return { ok: false, reason: 'no-join-privilege' };
  if (service.channelName !== door.channelName) return { ok: false, reason: 'wrong-channel' };
  if (service.uid !== '' && service.uid !== String(door.uid)) return { ok: false, reason: 'wrong-uid' };

  const privileges = privilegeEnds(content, service);
  const tokenEnd = content.issuedAt + Math.min(content.expiresIn, MAX_LIFE_SECONDS);
  const expiresAt = Math.min(tokenEnd, privileges.join || tokenEnd);
  if (expiresAt <= door.now) return { ok: false, reason: 'expired' };
  if (privileges.join === undefined) return { ok: false, reason: 'no-join-privilege' };
  return { ok: true, token: content, privileges, expiresAt };
}
