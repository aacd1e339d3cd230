import { httpLoad, type Outcome } from '../http-load.ts';
import type { Benchmark, Measurement } from '../measurement.ts';
import { quantile } from '../statistics.ts';
import { FLOOR, type Started, TOKEN_PATH, tokenWays } from './contestants.ts';

const CONNECTIONS = [1, 16, 64];
const USUAL_ROUNDS = 5;
/** Seconds of one contestant's turn. */
const TURN = 2;
/** Requests after which even Next's way is as fast as it gets. */
const WARM_UP = 10_000;

/** Whose turn is first changes from round to round: a machine that gets busier treats all alike. */
const rotated = <Each>(all: readonly Each[], round: number): Each[] => {
  const by = round % all.length;
  return [...all.slice(by), ...all.slice(0, by)];
};

/** Everybody's outcomes with so many connections, round by round. */
async function compete(
  servers: readonly Started[],
  connections: number,
  rounds: number,
): Promise<Map<string, Outcome[]>> {
  const outcomes = new Map(servers.map(({ name }) => [name, [] as Outcome[]]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, port } of rotated(servers, round)) {
      const load = { port, path: TOKEN_PATH, connections, until: { seconds: TURN } };
      const outcome = await httpLoad(load);
      if (outcome.failed > 0) throw new Error(`${name} refused ${outcome.failed} requests.`);
      outcomes.get(name)?.push(outcome);
    }
  }
  return outcomes;
}

function measurements(connections: number, outcomes: Map<string, Outcome[]>): Measurement[] {
  const over = `over ${connections} connection${connections === 1 ? '' : 's'}`;
  const samples = (of: (outcome: Outcome) => number) =>
    [...outcomes].map(([name, each]) => ({ name, samples: each.map(of) }));
  return [
    {
      what: `Tokens a second ${over}`,
      unit: 'requests/s',
      contestants: samples(({ perSecond }) => perSecond),
      against: FLOOR,
    },
    {
      what: `The slowest of a hundred ${over}`,
      unit: 'ms',
      contestants: samples(({ milliseconds }) => quantile(milliseconds, 0.99)),
      against: FLOOR,
      note: 'One sample is the 99th percentile of a turn.',
    },
  ];
}

/** Token requests a second, and how long the slowest take. */
export const tokensBenchmark: Benchmark = async ({ rounds }) => {
  const { ways, cleanUp } = tokenWays();
  const servers: Started[] = [];
  try {
    for (const way of ways) servers.push(await way.start());
    for (const { port } of servers) {
      await httpLoad({ port, path: TOKEN_PATH, connections: 16, until: { requests: WARM_UP } });
    }
    const found: Measurement[] = [];
    for (const connections of CONNECTIONS) {
      found.push(...measurements(connections, await compete(servers, connections, rounds ?? USUAL_ROUNDS)));
    }
    return {
      title: 'Tokens over HTTP',
      how:
        `\`GET ${TOKEN_PATH}\`, in turns of ${TURN} s each, after ${WARM_UP} requests to warm up; who is first changes ` +
        'with each round, and the client is a program of its own on the same machine. “Parley” is `npm start`, with ' +
        'its limits, log and metrics. “Parley through Next” is the same endpoints as route handlers, as on Vercel. ' +
        `“${FLOOR}” is the floor: a handler that calls the function that makes Parley’s tokens and does nothing else.`,
      measurements: found,
    };
  } finally {
    for (const server of servers) await server.stop();
    cleanUp();
  }
};
