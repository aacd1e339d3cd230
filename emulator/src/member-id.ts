import { createHash } from 'node:crypto';

/** A member's uid as the application knows it: an integer, or a user account. */
export type Uid = number | string;

/**
 * The integer that stands for a user account on the wire: 1 ≤ uid < 2^32, the same for the same App ID and
 * account each time, as the network's string-uid service gives (observed: SDK 4.24.8).
 */
export function integerUidOfAccount(appId: string, account: string): number {
  const digest = createHash('sha256').update(`${appId}:${account}`).digest();
  return 1 + (digest.readUInt32BE(0) % 0xffff_fffe);
}
