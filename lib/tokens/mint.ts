import { AccessToken2, ServiceChat, ServiceRtc, ServiceRtm } from 'agora-token/src/AccessToken2.js';
import type { Settings } from '@/lib/env';
import type { Ask, PrivilegeEnds, Role } from './ask';
import type { TokenRequest } from './parse';

type Project = Pick<Settings, 'appId' | 'appCertificate'>;
type Life = Pick<Ask, 'expiresIn'>;

/** The privileges to publish that a role's token carries, each with its end. */
function publishing(role: Role, { audioExpiry, videoExpiry, dataExpiry }: PrivilegeEnds) {
  if (role === 'subscriber') return [];
  return [
    [ServiceRtc.kPrivilegePublishAudioStream, audioExpiry],
    [ServiceRtc.kPrivilegePublishVideoStream, videoExpiry],
    [ServiceRtc.kPrivilegePublishDataStream, dataExpiry],
  ] as const;
}

function rtcService({ channelName, role, uid, expiresIn, privileges = {} }: TokenRequest): ServiceRtc {
  const service = new ServiceRtc(channelName, uid);
  // An end is always given, and never behind the token's: 0 would stand for none.
  const endOf = (wanted = expiresIn) => Math.min(wanted, expiresIn);
  service.add_privilege(ServiceRtc.kPrivilegeJoinChannel, endOf(privileges.joinExpiry));
  for (const [privilege, end] of publishing(role, privileges)) {
    if (end !== 'none') service.add_privilege(privilege, endOf(end));
  }
  return service;
}

function rtmService(userId: string, { expiresIn }: Life): ServiceRtm {
  const service = new ServiceRtm(userId);
  service.add_privilege(ServiceRtm.kPrivilegeLogin, expiresIn);
  return service;
}

function chatService(userId: string | null, { expiresIn }: Life): ServiceChat {
  const service = userId === null ? new ServiceChat() : new ServiceChat(userId);
  service.add_privilege(userId === null ? ServiceChat.kPrivilegeApp : ServiceChat.kPrivilegeUser, expiresIn);
  return service;
}

function servicesOf(ask: Ask): (ServiceRtc | ServiceRtm | ServiceChat)[] {
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
  const token = new AccessToken2(appId, appCertificate.reveal(), null, ask.expiresIn);
  for (const service of servicesOf(ask)) token.add_service(service);
  const text = token.build();
  if (!text) throw new Error('The token builder refuses the project.');
  return text;
}
