import { mintToken as mintProjectToken } from '../../emulator/src/testing/mint-token.ts';
import { project } from './addresses.ts';

/**
 * A token as the project's own server would mint it; each part can be made wrong.
 * @param issuedAgo how long ago it was issued, in seconds.
 * @param expiresIn its life from then on, in seconds.
 */
export function mintToken({
  channel,
  uid,
  issuedAgo = 0,
  expiresIn,
  appCertificate = project.appCertificate,
}: {
  channel: string;
  uid: number | string;
  issuedAgo?: number;
  expiresIn?: number;
  appCertificate?: string;
}): string {
  return mintProjectToken({
    project: { ...project, appCertificate },
    channel,
    uid: String(uid),
    issuedAt: Math.floor(Date.now() / 1000) - issuedAgo,
    ...(expiresIn === undefined ? {} : { expiresIn }),
  });
}
