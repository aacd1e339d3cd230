import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Benchmark, Measurement } from '../measurement.ts';

/** What `npm run crowd` of the emulator prints. */
interface Crowd {
  packetsOutPerSecond: number;
  lostShare: number;
  delayMedian: number;
  delayP99: number;
  emulatorCores: number;
}

const USUAL_ROUNDS = 3;
const SIZES = [2, 4, 8, 12, 16, 20];
const SECONDS = 10;

async function gather(people: number): Promise<Crowd> {
  const args = ['--import', 'tsx', 'emulator/src/testing/crowd.ts', '--peers', String(people)];
  const { stdout } = await promisify(execFile)(process.execPath, [...args, '--seconds', String(SECONDS)]);
  return JSON.parse(stdout) as Crowd;
}

/** What an emulator bears: everybody publishes and watches everybody, without a browser. */
export const emulatorBenchmark: Benchmark = async ({ rounds }) => {
  const results = new Map(SIZES.map((size) => [size, [] as Crowd[]]));
  for (let round = 0; round < (rounds ?? USUAL_ROUNDS); round += 1) {
    for (const [size, crowds] of results) crowds.push(await gather(size));
  }
  const measurement = (
    what: string,
    unit: Measurement['unit'],
    of: (crowd: Crowd) => number,
    note?: string,
  ): Measurement => ({
    what,
    unit,
    against: '8 people',
    contestants: [...results].map(([size, crowds]) => ({ name: `${size} people`, samples: crowds.map(of) })),
    ...(note && { note }),
  });
  return {
    title: 'What the emulator bears',
    how:
      'Synthetic members publish sound and a picture of 640×480 at 15 frames and 500 kbit/s into one channel, and each ' +
      'is subscribed to all others, over real encrypted RTP; the emulator is one process, the members are another.',
    measurements: [
      measurement('Processor cores that the emulator takes', 'cores', ({ emulatorCores }) => emulatorCores),
      measurement('Packets delivered', 'packets/s', ({ packetsOutPerSecond }) => packetsOutPerSecond),
      measurement(
        'Delay from member to member, 99th percentile',
        'ms',
        ({ delayP99 }) => delayP99,
        'The delay of the process of the members, which receives all of it on one core, is in it.',
      ),
      measurement('Packets lost', '%', ({ lostShare }) => Math.max(0, lostShare * 100)),
    ],
  };
};
