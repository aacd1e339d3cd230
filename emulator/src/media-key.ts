import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';

/** Where a page that calls `connectEmulator` asks for the public key. */
export const MEDIA_KEY_PATH = '/media-key';

/** The pair with which a page tells the gateway its secret of media encryption. */
export interface MediaKey {
  /** SPKI in base64, as `connectEmulator` hands it to the SDK. */
  publicKey: string;
  /** PKCS #8 in PEM. */
  privateKey: string;
}

/** A key pair of this process, made when it is first asked for. */
export function createMediaKey(): () => Promise<MediaKey> {
  let key: Promise<MediaKey> | undefined;
  const make = async () => {
    const pair = await promisify(generateKeyPair)('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'der' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    return { publicKey: pair.publicKey.toString('base64'), privateKey: pair.privateKey };
  };
  return () => (key ??= make());
}
