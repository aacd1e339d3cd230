import agoraToken from 'agora-token';
import { project } from './addresses.ts';

const { RtcRole, RtcTokenBuilder } = agoraToken;

/** A token as the project's own server would mint it; each part can be made wrong. `expiresIn` is in seconds. */
export function mintToken({
  channel,
  uid,
  expiresIn = 3600,
  appId = project.appId,
  appCertificate = project.appCertificate,
}: {
  channel: string;
  uid: number | string;
  expiresIn?: number;
  appId?: string;
  appCertificate?: string;
}): string {
  return RtcTokenBuilder.buildTokenWithUserAccount(
    appId,
    appCertificate,
    channel,
    String(uid),
    RtcRole.PUBLISHER,
    expiresIn,
    expiresIn,
  );
}
