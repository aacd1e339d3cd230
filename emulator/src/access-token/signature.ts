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
 * Whether the token was signed with the certificate. The signing key is the certificate's text, drawn through
 * HMAC-SHA256 under the issue time and then under the salt (source: agora-token 2.0.6). The case of its digits
 * counts. Takes the same time wherever the signatures differ.
 * @param appCertificate 32 hexadecimal digits.
 */
export function isSignedWith(token: AccessToken, appCertificate: string): boolean {
  const key = hmac(packed(token.salt), hmac(packed(token.issuedAt), appCertificate));
  return timingSafeEqual(hmac(key, token.signedBytes), token.signature);
}
