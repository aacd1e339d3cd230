import { expect, test } from 'vitest';
import type { Measurement, PersonMeasurement } from './measurement';
import { HISTORY, remember, type StatisticsSnapshot } from './statistics';

const person = (networkQuality: number): PersonMeasurement => ({ audio: null, video: null, networkQuality });
const measured = (roundTrip: number, ...others: number[]): Measurement => ({
  roundTrip,
  self: person(roundTrip),
  others: new Map(others.map((uid) => [uid, person(roundTrip)])),
});
const START: StatisticsSnapshot = { roundTrips: [], self: [], others: new Map() };

test('the last minute is kept, the newest last', () => {
  let statistics = START;
  for (let second = 1; second <= HISTORY + 5; second += 1)
    statistics = remember(statistics, measured(second, 7));
  expect(statistics.roundTrips).toHaveLength(HISTORY);
  expect(statistics.roundTrips.at(-1)).toBe(HISTORY + 5);
  expect(statistics.others.get(7)).toHaveLength(HISTORY);
  expect(statistics.self.at(0)?.networkQuality).toBe(6);
});

test('who comes has a history from then on, who leaves has none', () => {
  const statistics = remember(remember(START, measured(1, 7)), measured(2, 8));
  expect([...statistics.others.keys()]).toEqual([8]);
  expect(statistics.others.get(8)).toHaveLength(1);
});
