import { httpLoad } from '../http-load.ts';
import type { Benchmark, Contestant } from '../measurement.ts';
import { residentMemory } from '../resident-memory.ts';
import { FLOOR, type Started, TOKEN_PATH, tokenWays, type Way } from './contestants.ts';

const USUAL_ROUNDS = 5;
const MILLION = 1_000_000;
/** Next's way takes many minutes for a million; a part of it shows whether memory grows. */
const THROUGH_NEXT = 100_000;
/** Seconds in which a server comes to rest. */
const REST = 5;

/** What a server has in the machine's memory, in MB, once it has come to rest. */
async function memoryOf({ pid }: Started): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, REST * 1000));
  return residentMemory(pid);
}

async function startOften(way: Way, times: number): Promise<number[]> {
  const samples: number[] = [];
  for (let time = 0; time < times; time++) {
    const server = await way.start();
    await server.stop();
    samples.push(server.startedIn);
  }
  return samples;
}

/** How soon a server gives its first token, and what it keeps of the machine's memory. Linux only. */
export const startAndMemoryBenchmark: Benchmark = async ({ rounds }) => {
  const { ways, cleanUp } = tokenWays();
  const starts: Contestant[] = [];
  const atRest: Contestant[] = [];
  const afterwards: Contestant[] = [];
  try {
    for (const way of ways) {
      const { name } = way;
      starts.push({ name, samples: await startOften(way, rounds ?? USUAL_ROUNDS) });
      const server = await way.start();
      atRest.push({ name, samples: [await memoryOf(server)] });
      const requests = name.includes('Next') ? THROUGH_NEXT : MILLION;
      await httpLoad({ port: server.port, path: TOKEN_PATH, connections: 16, until: { requests } });
      afterwards.push({ name, samples: [await memoryOf(server)] });
      await server.stop();
    }
  } finally {
    cleanUp();
  }
  return {
    title: 'Start and memory of the server',
    how:
      'From the start of the process to its first token; and its resident set, some seconds after it has given the ' +
      `first token and after it has given a million over 16 connections (through Next: ${THROUGH_NEXT}).`,
    measurements: [
      { what: 'Cold start to the first token', unit: 'ms', contestants: starts, against: FLOOR },
      { what: 'Memory at rest', unit: 'MB', contestants: atRest, against: FLOOR },
      { what: 'Memory after a million tokens', unit: 'MB', contestants: afterwards, against: FLOOR },
    ],
  };
};
