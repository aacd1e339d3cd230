import { MAX_PLACE } from '@/lib/seats';

/** How a person is told from others: a number or, for a client that joined with a user account, that account. */
export type Uid = number | string;

/** A place for somebody whose browser keeps no session. Two people in one call clash once in many millions. */
export function randomPlace(): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return (value % MAX_PLACE) + 1;
}
