/** Runs benchmarks, keeps what they find in `bench/results`, and draws `bench/results.md` and its charts from it. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, release, totalmem, type } from 'node:os';
import { chart } from './chart.ts';
import { emulatorBenchmark } from './emulator/emulator.ts';
import { joinBenchmark } from './join/join.ts';
import type { Benchmark } from './measurement.ts';
import { type Kept, type Machine, resultsPage } from './report.ts';
import { roomMemoryBenchmark } from './room/memory.ts';
import { roomBenchmark } from './room/room.ts';
import { startAndMemoryBenchmark } from './tokens/start-and-memory.ts';
import { tokensBenchmark } from './tokens/tokens.ts';
import { versions } from './versions.ts';
import { weightBenchmark } from './weight/weight.ts';

const benchmarks: Record<string, Benchmark> = {
  join: joinBenchmark,
  tokens: tokensBenchmark,
  server: startAndMemoryBenchmark,
  weight: weightBenchmark,
  room: roomBenchmark,
  memory: roomMemoryBenchmark,
  emulator: emulatorBenchmark,
};

const here = (path: string) => new URL(path, import.meta.url);

function machine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memory: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release().replace(/-.*/, '')}`,
    versions: versions(),
  };
}

async function keep(kept: Kept): Promise<void> {
  await mkdir(here('results/'), { recursive: true });
  await writeFile(here(`results/${kept.name}.json`), `${JSON.stringify(kept, null, 1)}\n`);
}

/** Draws everything anew from what is kept, in the order of the list above. */
async function draw(): Promise<void> {
  const files = await readdir(here('results/'));
  const names = Object.keys(benchmarks).filter((name) => files.includes(`${name}.json`));
  const kept = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(here(`results/${name}.json`), 'utf8')) as Kept),
  );
  await rm(here('charts/'), { recursive: true, force: true });
  await mkdir(here('charts/'));
  for (const { name, measurements } of kept) {
    for (const [index, measurement] of measurements.entries()) {
      await writeFile(here(`charts/${name}-${index + 1}.svg`), chart(measurement));
    }
  }
  await writeFile(here('results.md'), resultsPage(kept));
}

const { CHROMIUM_PATH: chromiumPath = '', BENCH_ROUNDS: rounds } = process.env;
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in benchmarks));
if (unknown) {
  console.error(`There is no benchmark "${unknown}": choose from ${Object.keys(benchmarks).join(', ')}.`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : Object.keys(benchmarks)) {
  const benchmark = benchmarks[name];
  if (!benchmark) continue;
  console.log(`── ${name}`);
  const findings = await benchmark({ chromiumPath, rounds: rounds ? Number(rounds) : null });
  await keep({ name, day: new Date().toISOString().slice(0, 10), machine: machine(), ...findings });
  await draw();
}
console.log('Written to bench/results.md.');
process.exit(0);
