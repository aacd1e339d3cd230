import type { Measurement } from './measurement.ts';
import { shown } from './report.ts';
import { median } from './statistics.ts';

const WIDTH = 720;
const NAMES = 250;
const VALUES = 150;
const ROW = 30;

const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Each contestant's median as a bar, as SVG that can be read on a light and on a dark page. */
export function chart({ what, unit, contestants }: Measurement): string {
  const bars = contestants.map(({ name, samples }) => ({ name, value: median(samples) }));
  const longest = Math.max(...bars.map(({ value }) => value));
  const height = bars.length * ROW + 10;
  const rows = bars.map(({ name, value }, index) => {
    const y = 5 + index * ROW;
    const length = longest > 0 ? Math.max(2, (value / longest) * (WIDTH - NAMES - VALUES)) : 2;
    return [
      `<text x="${NAMES - 10}" y="${y + 20}" text-anchor="end">${escapeText(name)}</text>`,
      `<rect class="${name.startsWith('Parley') ? 'own' : 'other'}" x="${NAMES}" y="${y + 5}" width="${length.toFixed(1)}" height="${ROW - 10}" rx="3"/>`,
      `<text x="${(NAMES + length + 8).toFixed(1)}" y="${y + 20}">${shown(value)} ${escapeText(unit)}</text>`,
    ].join('');
  });
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escapeText(what)}">`,
    '<style>text{font:14px system-ui,sans-serif;fill:#3f3f46}.own{fill:#4f6df5}.other{fill:#a1a1aa}',
    '@media(prefers-color-scheme:dark){text{fill:#d4d4d8}.other{fill:#71717a}}</style>',
    ...rows,
    '</svg>',
  ].join('\n')}\n`;
}
