/** How many samples a chart is wide: a minute. */
export const SAMPLES = 60;

/**
 * The outline of a small chart: the newest sample at the right edge, a flat floor of the scale so that noise near
 * zero stays small. Coordinates run from 0 to `width` and `height`, downwards.
 * @param {number[]} samples oldest first.
 * @param {{ width: number, height: number, least: number }} size `least` is what the scale reaches at least.
 */
export function chartShape(samples, { width, height, least }) {
  if (samples.length === 0) return { line: '', area: '' };
  const top = Math.max(least, ...samples);
  const x = (/** @type {number} */ index) => width - ((samples.length - 1 - index) * width) / (SAMPLES - 1);
  // A pixel of room at both ends, or the line's own width would be cut.
  const y = (/** @type {number} */ value) => 1 + (height - 2) * (1 - value / top);
  const round = (/** @type {number} */ value) => Math.round(value * 10) / 10;
  const points = samples.map((value, index) => `${round(x(index))} ${round(y(value))}`);
  const line = `M${points.join('L')}`;
  return { line, area: `${line}L${width} ${height}L${round(x(0))} ${height}Z` };
}

/**
 * What a chart shows, in words.
 * @param {string} name
 * @param {number[]} samples
 * @param {(value: number) => string} say
 */
export function chartText(name, samples, say) {
  if (samples.length === 0) return `${name}: nothing measured yet`;
  const now = say(samples[samples.length - 1] ?? 0);
  return `${name}, last ${samples.length} s: now ${now}, lowest ${say(Math.min(...samples))}, highest ${say(Math.max(...samples))}`;
}
