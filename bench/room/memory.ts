import type { Benchmark, Measurement } from '../measurement.ts';
import { openCallPlace } from './measured-call.ts';

const PEOPLE = 9;
const MINUTES = [1, 5, 10];

const sleepUntil = (time: number) => new Promise((resolve) => setTimeout(resolve, time - performance.now()));

/** What a page keeps while a call goes on. */
export const roomMemoryBenchmark: Benchmark = async ({ chromiumPath, rounds }) => {
  const place = await openCallPlace(chromiumPath);
  const taken = new Map(MINUTES.map((minute) => [minute, [] as { scripts: number; process: number }[]]));
  for (let round = 0; round < (rounds ?? 1); round += 1) {
    const call = await place.hold(PEOPLE);
    const joined = performance.now();
    for (const [minute, samples] of taken) {
      await sleepUntil(joined + minute * 60_000);
      samples.push(await call.watch.memory());
    }
    await call.end();
  }
  await place.close();

  const measurement = (what: string, of: 'scripts' | 'process'): Measurement => ({
    what,
    unit: 'MB',
    against: 'after 1 minute',
    contestants: [...taken].map(([minute, samples]) => ({
      name: `after ${minute} minute${minute === 1 ? '' : 's'}`,
      samples: samples.map((sample) => sample[of]),
    })),
  });
  return {
    title: 'Memory in a long call',
    how: `A call of ${PEOPLE}, as in “In the room”; one of them speaks all the time.`,
    measurements: [
      measurement('Objects of the page’s scripts, once all garbage is gone', 'scripts'),
      measurement('The process that draws the page', 'process'),
    ],
  };
};
