/** How a person is told from others: a number or, for a client that joined with a user account, that account. */
export type Uid = number | string;

/**
 * A random even uid from 2 to 2^32 − 2: 0 would let the network choose, and the odd ones are for shared screens. Two
 * people in one call clash once in billions.
 */
export function randomUid(): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return Math.max(value - (value % 2), 2);
}
