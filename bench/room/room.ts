import type { Benchmark, Measurement } from '../measurement.ts';
import { openCallPlace } from './measured-call.ts';
import type { WorkDone } from './page-work.ts';

const USUAL_ROUNDS = 3;
const SIZES = [2, 4, 9, 16, 49];
/** In milliseconds: what happens once after a join, such as the first choice of streams, is over. */
const SETTLED = 8_000;
const WINDOW = 10_000;

interface Sample {
  busy: WorkDone;
  quiet: WorkDone;
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What a call of so many people costs the browser of one of them. */
export const roomBenchmark: Benchmark = async ({ chromiumPath, rounds }) => {
  const place = await openCallPlace(chromiumPath);
  const taken = new Map(SIZES.map((size) => [size, [] as Sample[]]));
  for (let round = 0; round < (rounds ?? USUAL_ROUNDS); round += 1) {
    for (const [size, samples] of taken) {
      console.log(`   ${size} people, round ${round + 1}`);
      const call = await place.hold(size);
      await sleep(SETTLED);
      const busy = await call.watch.during(WINDOW);
      await call.hush();
      await sleep(SETTLED);
      samples.push({ busy, quiet: await call.watch.during(WINDOW) });
      await call.end();
    }
  }
  await place.close();

  const measurement = (
    what: string,
    unit: Measurement['unit'],
    of: (sample: Sample) => number,
    note?: string,
  ): Measurement => ({
    what,
    unit,
    against: '9 people',
    contestants: [...taken].map(([size, samples]) => ({ name: `${size} people`, samples: samples.map(of) })),
    ...(note && { note }),
  });
  return {
    title: 'In the room',
    how:
      'One person is a browser of 1440×900 with a camera; the others are synthetic, and publish sound, a picture of 640×480 and a ' +
      `small one, with 15 frames a second each. One of them speaks. A sample is ${WINDOW / 1000} s of one call. The browser has no ` +
      'graphics hardware here: decoding and drawing fall to the processor, which it shares with emulator and publishers.',
    measurements: [
      measurement('Main thread of the page, in each second', 'ms', ({ busy }) => busy.mainThread),
      measurement('All of the browser', 'cores', ({ busy }) => busy.cores),
      measurement('Pictures of the others shown, all together', 'frames/s', ({ busy }) => busy.shownFrames),
      measurement('Of these, dropped', '%', ({ busy }) => busy.droppedFrames),
      measurement('Tasks of 50 ms and more, in each second', 'tasks', ({ busy }) => busy.longTasks),
      measurement('Commits of React a second while one speaks', 'commits', ({ busy }) => busy.commits),
      measurement('Commits of React a second while nothing changes', 'commits', ({ quiet }) => quiet.commits),
    ],
  };
};
