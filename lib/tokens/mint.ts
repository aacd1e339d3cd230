import { RtcRole, RtcTokenBuilder } from 'agora-token';
import type { Settings } from '@/lib/env';
import type { TokenRequest } from './parse';

const ROLE_NUMBERS = { publisher: RtcRole.PUBLISHER, subscriber: RtcRole.SUBSCRIBER };

/**
 * Makes an RTC token (AccessToken2) that is valid from now on. Each privilege ends with the token: the builder
 * would else give it no end. A subscriber's token carries the privilege to join and none to publish; the network
 * heeds the difference only in projects with co-host authentication.
 */
export function mintRtcToken(
  { channelName, role, uid, expiresIn }: TokenRequest,
  { appId, appCertificate }: Pick<Settings, 'appId' | 'appCertificate'>,
): string {
  const certificate = appCertificate.reveal();
  const rest = [ROLE_NUMBERS[role], expiresIn, expiresIn] as const;
  const token =
    typeof uid === 'number'
      ? RtcTokenBuilder.buildTokenWithUid(appId, certificate, channelName, uid, ...rest)
      : RtcTokenBuilder.buildTokenWithUserAccount(appId, certificate, channelName, uid, ...rest);
  if (!token) throw new Error('The token builder refuses the project.');
  return token;
}
