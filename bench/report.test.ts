import { describe, expect, it } from 'vitest';
import { chart } from './chart.ts';
import type { Measurement } from './measurement.ts';
import { resultsPage } from './report.ts';

const measurement: Measurement = {
  what: 'From here to there',
  unit: 'ms',
  against: 'by foot',
  contestants: [
    { name: 'Parley', samples: [50, 40, 60] },
    { name: 'by foot', samples: [100, 90, 2000] },
  ],
};

describe('resultsPage', () => {
  it('shows the spread of each contestant and its ratio to the one compared with', () => {
    const page = resultsPage([
      {
        name: 'ways',
        title: 'Ways',
        how: 'Walked.',
        day: '2026-11-25',
        machine: { processor: 'Any', cores: 2, memory: 4, system: 'Linux', versions: { Node: '20.0.0' } },
        measurements: [measurement],
      },
    ]);
    expect(page).toContain('## Ways\n\nWalked.\n');
    expect(page).toContain('| Parley | 3 | 40.0 | 50.0 | 60.0 | 60.0 | 0.50 |');
    expect(page).toContain('| by foot | 3 | 90.0 | 100 | 2000 | 2000 | 1.00 |');
    expect(page).toContain('2 cores (Any), 4 GB, Linux, Node 20.0.0');
  });
});

describe('chart', () => {
  it('draws the longest bar over the whole width and the others in proportion', () => {
    expect(
      [...chart(measurement).matchAll(/width="([\d.]+)" height="20"/g)].map(([, width]) => Number(width)),
    ).toEqual([160, 320]);
  });

  it('escapes names', () => {
    const named = { ...measurement, contestants: [{ name: 'a < b & "c"', samples: [1] }] };
    expect(chart(named)).toContain('a &lt; b &amp; &quot;c&quot;');
  });
});
