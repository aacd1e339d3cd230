import type { Layer } from './forwarder.ts';

/** What somebody gets of a publisher's video: one of its two streams, or none, with the sound alone. */
export type Share = Layer | 'audio';

/** How far an application lets a video fall back on a bad way (the SDK's `RemoteStreamFallbackType`). */
export type FallbackOption = 'off' | 'low' | 'audio';

/** A publisher's video as one receiver asked for it. */
export interface Demand {
  publisher: number;
  asked: Layer;
  option: FallbackOption;
  /** What the two streams take at present, in bit/s. */
  rates: Readonly<Record<Layer, number>>;
}

export type Shares = ReadonlyMap<number, Share>;

/** From most to least. */
const ORDER: readonly Share[] = ['high', 'low', 'audio'];

const rateOf = ({ rates }: Demand, share: Share) => (share === 'audio' ? 0 : rates[share]);

/** Whether `share` is less than `other`. */
export function isLess(share: Share, other: Share): boolean {
  return ORDER.indexOf(share) > ORDER.indexOf(other);
}

/** The next lower share, if the application allows it. */
function below({ option }: Demand, share: Share): Share | null {
  if (share === 'high') return option === 'off' ? null : 'low';
  return share === 'low' && option === 'audio' ? 'audio' : null;
}

/** The next higher share on the way to what was asked for; null when it is reached. */
export function above({ asked }: Demand, share: Share): Share | null {
  if (!isLess(share, asked)) return null;
  return share === 'audio' ? 'low' : 'high';
}

/** What the shares take together, in bit/s. */
export function totalOf(demands: readonly Demand[], shares: Shares): number {
  return demands.reduce(
    (sum, demand) => sum + rateOf(demand, shares.get(demand.publisher) ?? demand.asked),
    0,
  );
}

/**
 * Lowers shares until they fit into `room` bit/s, or as far as the application allows: everybody goes to the low stream
 * before anybody loses the picture, and what saves most goes first.
 */
export function lowerToFit(demands: readonly Demand[], shares: Shares, room: number): Map<number, Share> {
  const fitted = new Map(shares);
  for (const from of ['high', 'low'] as const) {
    const lowerable = demands
      .filter(({ publisher, asked }) => (fitted.get(publisher) ?? asked) === from)
      .sort((a, b) => b.rates[from] - a.rates[from]);
    for (const demand of lowerable) {
      const lower = below(demand, from);
      if (lower && totalOf(demands, fitted) > room) fitted.set(demand.publisher, lower);
    }
  }
  return fitted;
}
