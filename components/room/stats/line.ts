/**
 * The points of a line chart, the newest value at the right edge, for an SVG `path`; a gap where a value is missing.
 * @param values the newest last.
 * @param slots how many values the width has room for.
 * @param top the value at the upper edge.
 */
export function linePath(
  values: readonly (number | null)[],
  { slots, top, width, height }: { slots: number; top: number; width: number; height: number },
): string {
  const step = width / Math.max(1, slots - 1);
  const first = slots - values.length;
  let pen = 'M';
  const points: string[] = [];
  values.forEach((value, index) => {
    if (value === null) {
      pen = 'M';
      return;
    }
    const x = (first + index) * step;
    const y = height - (Math.min(value, top) / top) * height;
    points.push(`${pen}${x.toFixed(1)} ${y.toFixed(1)}`);
    pen = 'L';
  });
  return points.join('');
}

/** A round value above all values, so that a chart does not change its scale every second. */
export function roundTop(values: readonly (number | null)[], least: number): number {
  const largest = Math.max(least, ...values.map((value) => value ?? 0));
  const power = 10 ** Math.floor(Math.log10(largest));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= largest) ?? 10;
  return step * power;
}
