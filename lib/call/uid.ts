/** How a person is told from others: a number or, for a client that joined with a user account, that account. */
export type Uid = number | string;

const LARGEST_UID = 0xffff_ffff;

/** A random uid from 1 to 2^32 − 1; 0 would let the network choose. Two people in one call clash once in billions. */
export function randomUid(): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return Math.min(Math.max(value, 1), LARGEST_UID);
}
