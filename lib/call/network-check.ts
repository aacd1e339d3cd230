/** How well this site is reached from here. */
export type NetworkQuality = 'good' | 'fair' | 'poor' | 'offline';

/** How many round trips are measured; the first also opens the connection and does not count. */
const ROUNDS = 4;
const DEADLINE = 5000;

/** Above these a conversation is felt to lag, in milliseconds for a round trip (ITU-T G.114 has 150 and 400 one way). */
const FAIR = 200;
const POOR = 500;

/** @param roundTrips in milliseconds, one for each answer that came. */
export function rateNetwork(roundTrips: readonly number[]): NetworkQuality {
  const sorted = roundTrips.toSorted((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (median === undefined) return 'offline';
  if (median > POOR) return 'poor';
  return median > FAIR ? 'fair' : 'good';
}

/** Asks the site for its shortest answer a few times. Never throws. */
export async function checkNetwork(): Promise<NetworkQuality> {
  const roundTrips: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now();
      const answer = await fetch('/ping', { cache: 'no-store', signal: AbortSignal.timeout(DEADLINE) });
      // An answer that isn't read to its end keeps its connection, of which the browser has six, until the deadline.
      await answer.arrayBuffer();
      if (round > 0) roundTrips.push(performance.now() - start);
    }
  } catch {
    // What was measured before still counts.
  }
  return rateNetwork(roundTrips);
}
