import type { Findings, Measurement } from './measurement.ts';
import { median, spreadOf } from './statistics.ts';

/** Where and with what it was measured. */
export interface Machine {
  processor: string;
  cores: number;
  /** In GB. */
  memory: number;
  system: string;
  versions: Record<string, string>;
}

/** A benchmark's findings as they are kept in `bench/results`. */
export interface Kept extends Findings {
  name: string;
  /** As in 2026-11-25. */
  day: string;
  machine: Machine;
}

/** With as many digits as mean something. */
export const shown = (value: number) =>
  Math.abs(value) >= 100 ? Math.round(value).toString() : value.toPrecision(3);

function table({ contestants, against, unit }: Measurement): string[] {
  const base = contestants.find(({ name }) => name === against);
  const rows = contestants.map(({ name, samples }) => {
    const { min, median: middle, p95, max } = spreadOf(samples);
    const ratio = base && median(base.samples) > 0 ? (middle / median(base.samples)).toFixed(2) : '';
    return [name, samples.length, shown(min), shown(middle), shown(p95), shown(max), ratio];
  });
  const head = [unit, 'samples', 'min', 'median', 'p95', 'max', `median to “${against}”`];
  return [
    `| ${head.join(' | ')} |`,
    `| --- |${' ---: |'.repeat(head.length - 1)}`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ];
}

function section({ name, title, how, day, machine, measurements }: Kept): string[] {
  const versions = Object.entries(machine.versions).map(([what, version]) => `${what} ${version}`);
  return [
    `## ${title}`,
    '',
    how,
    '',
    `\`npm run bench -- ${name}\`, ${day}: ${machine.cores} cores (${machine.processor}), ${machine.memory} GB, ${[machine.system, ...versions].join(', ')}.`,
    '',
    ...measurements.flatMap((measurement, index) => [
      `### ${measurement.what}`,
      '',
      `![${measurement.what}: medians as bars](charts/${name}-${index + 1}.svg)`,
      '',
      ...table(measurement),
      '',
      ...(measurement.note ? [measurement.note, ''] : []),
    ]),
  ];
}

/** The page that shows every benchmark's last findings. */
export function resultsPage(kept: readonly Kept[]): string {
  return [
    '# What was measured',
    '',
    'Written by `npm run bench`. Numbers of one table come from one run, side by side; compare the ratios, since',
    'another machine has other milliseconds. A benchmark never fails a build.',
    '',
    ...kept.flatMap(section),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}
