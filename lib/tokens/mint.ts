import type { Settings } from '@/lib/env';
import { type TokenService, writeAccessToken } from './access-token';
import type { Ask, PrivilegeEnds, Role } from './ask';
import type { TokenRequest } from './parse';

type Project = Pick<Settings, 'appId' | 'appCertificate'>;
type Life = Pick<Ask, 'expiresIn'>;

/** The services' numbers, and those of their privileges (source: agora-token 2.0.6). */
const RTC = { kind: 1, join: 1, publishAudio: 2, publishVideo: 3, publishData: 4 } as const;
const RTM = { kind: 2, login: 1 } as const;
const CHAT = { kind: 5, user: 1, app: 2 } as const;

const MAX_SALT = 99_999_999;

/** The privileges to publish that a role's token carries, each with its end. */
function publishing(role: Role, { audioExpiry, videoExpiry, dataExpiry }: PrivilegeEnds) {
  if (role === 'subscriber') return [];
  return [
    [RTC.publishAudio, audioExpiry],
    [RTC.publishVideo, videoExpiry],
    [RTC.publishData, dataExpiry],
  ] as const;
}

function rtcService({ channelName, role, uid, expiresIn, privileges = {} }: TokenRequest): TokenService {
  // An end is always given, and never behind the token's: 0 would stand for none.
  const endOf = (wanted = expiresIn) => Math.min(wanted, expiresIn);
  const granted: [number, number][] = [[RTC.join, endOf(privileges.joinExpiry)]];
  for (const [privilege, end] of publishing(role, privileges)) {
    if (end !== 'none') granted.push([privilege, endOf(end)]);
  }
  // The number 0 stands for any, the text 0 does not.
  return { kind: RTC.kind, privileges: granted, texts: [channelName, uid === 0 ? '' : String(uid)] };
}

function rtmService(userId: string, { expiresIn }: Life): TokenService {
  return { kind: RTM.kind, privileges: [[RTM.login, expiresIn]], texts: [userId] };
}

/** @param userId null for a token of the app. */
function chatService(userId: string | null, { expiresIn }: Life): TokenService {
  const privilege = userId === null ? CHAT.app : CHAT.user;
  return { kind: CHAT.kind, privileges: [[privilege, expiresIn]], texts: [userId ?? ''] };
}

function servicesOf(ask: Ask): TokenService[] {
  const { kind, channelName, uid } = ask;
  if (kind === 'chat') return [chatService(uid === null ? null : String(uid), ask)];
  if (uid === null) throw new Error('Only a token for Chat is for no one in particular.');
  if (kind === 'rtm') {
    const userId = String(uid);
    const stream = channelName === null ? null : streamService({ ...ask, channelName, uid: userId });
    return [...(stream ? [stream] : []), rtmService(userId, ask)];
  }
  if (channelName === null) throw new Error('A token for RTC is for a channel.');
  return [rtcService({ ...ask, channelName, uid })];
}

/** What opens a stream channel of Signaling: RTC, to join and to publish data (source: the community's Go builder). */
const streamService = (ask: TokenRequest) =>
  rtcService({ ...ask, privileges: { audioExpiry: 'none', videoExpiry: 'none' } });

/**
 * Makes a token (AccessToken2) that is valid from now on. Each privilege ends with the token or before it. A
 * subscriber's token carries the privilege to join and none to publish; the network heeds the difference only in
 * projects with co-host authentication.
 */
export function mintToken(ask: Ask, { appId, appCertificate }: Project): string {
  const content = {
    appId,
    issuedAt: Math.floor(Date.now() / 1000),
    expiresIn: ask.expiresIn,
    salt: Math.floor(Math.random() * MAX_SALT) + 1,
    services: servicesOf(ask),
  };
  return writeAccessToken(content, appCertificate.reveal());
}
