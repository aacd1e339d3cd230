import { constants, createHash, privateDecrypt } from 'node:crypto';
import type { Session } from './room.ts';

/** How a member encrypts its media, as `join_v3` tells it. */
export interface EncryptionConfig {
  aes_mode?: string | undefined;
  /** The secret, encrypted with the key of `readerKey`, in base64. */
  aes_secret?: string | undefined;
  aes_salt?: string | undefined;
}

/** What two members must have in common to understand each other; null: sent in the clear. */
export type Cipher = string | null;

/** The SDK writes the secret with RSA-OAEP and SHA-256 (observed: SDK 4.24.8). */
function readSecret(secret: string, privateKey: string): string | null {
  try {
    const key = { key: privateKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };
    return privateDecrypt(key, Buffer.from(secret, 'base64')).toString();
  } catch {
    return null;
  }
}

/**
 * What a member's mode, secret and salt come to. A secret that was encrypted for somebody else cannot be read, and
 * then only mode and salt count.
 */
export function cipherOf(
  { aes_mode: mode, aes_secret: secret, aes_salt: salt = '' }: EncryptionConfig,
  privateKey: string,
): Cipher {
  if (!mode || !secret) return null;
  const shared = readSecret(secret, privateKey) ?? '';
  return createHash('sha256')
    .update(JSON.stringify([mode, shared, salt]))
    .digest('hex');
}

/** Whether what another member sends cannot be read by this one: their keys or modes differ. */
export function hearsNothingOf({ room, cipher }: Session, publisher: number): boolean {
  const other = room.sessions.get(publisher);
  return other !== undefined && other.cipher !== cipher;
}
