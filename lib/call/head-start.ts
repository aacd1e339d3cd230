/**
 * Drawing the room takes some 50 ms, in which the SDK could not go on: what is published and received goes first, for
 * so long at most, in milliseconds.
 */
const HEAD_START = 200;

/** Waits for what is to come first, but not for long. */
export async function giveHeadStart(...first: Promise<unknown>[]): Promise<void> {
  const enough = new Promise((resolve) => setTimeout(resolve, HEAD_START));
  await Promise.race([Promise.all(first), enough]);
}
