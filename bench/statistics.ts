export interface Spread {
  min: number;
  median: number;
  p95: number;
  max: number;
}

/**
 * The value below which that share of the samples lies, by the nearest rank.
 * @param share from 0 to 1.
 */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

/** The middle sample, or the mean of the two in the middle. */
export function median(samples: readonly number[]): number {
  const upper = quantile(
    [...samples].reverse().map((sample) => -sample),
    0.5,
  );
  return (quantile(samples, 0.5) - upper) / 2;
}

export function spreadOf(samples: readonly number[]): Spread {
  return {
    min: Math.min(...samples),
    median: median(samples),
    p95: quantile(samples, 0.95),
    max: Math.max(...samples),
  };
}
