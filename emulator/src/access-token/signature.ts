import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AccessToken } from './access-token.ts';

function hmac(key: Buffer, message: Buffer | string): Buffer {
  return createHmac('sha256', key).update(message).digest();
}

function packed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/**
 * Signs what a token says. The signing key is the certificate's text, drawn through HMAC-SHA256 under the issue
 * time and then under the salt (source: agora-token 2.0.6). The case of its digits counts.
 * @param appCertificate 32 hexadecimal digits.
 */
export function signatureOf(
  { salt, issuedAt, signedBytes }: Pick<AccessToken, 'salt' | 'issuedAt' | 'signedBytes'>,
  appCertificate: string,
): Buffer {
  const key = hmac(packed(salt), hmac(packed(issuedAt), appCertificate));
  return hmac(key, signedBytes);
}

/** Whether the token was signed with the certificate. Takes the same time wherever the signatures differ. */
export function isSignedWith(token: AccessToken, appCertificate: string): boolean {
  return timingSafeEqual(signatureOf(token, appCertificate), token.signature);
}
