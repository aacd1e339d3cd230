import { hkdfSync } from 'node:crypto';
import type { Secret } from '@/lib/secret';

/**
 * A key of 32 bytes for one purpose: from one secret come many keys, none of which tells another.
 * @param purpose such as `session`.
 */
export function derivedKey(secret: Secret, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret.reveal(), 'parley', purpose, 32));
}
