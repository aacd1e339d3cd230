import { expect, test } from 'vitest';
import { createManualClock } from './testing/manual-clock.ts';
import { createTravellingClock } from './travelling-clock.ts';

test('it runs with the clock beneath it', () => {
  const base = createManualClock();
  const clock = createTravellingClock(base);
  const done: string[] = [];
  clock.after(100, () => done.push('later'));
  base.advance(99);
  expect(done).toEqual([]);
  base.advance(1);
  expect(done).toEqual(['later']);
});

test('a day passes at once, and what it holds happens in order', () => {
  const base = createManualClock();
  const clock = createTravellingClock(base);
  const start = clock.now();
  const seen: [string, number][] = [];
  const note = (what: string) => () => seen.push([what, clock.now() - start]);
  clock.after(86_400_000, note('end'));
  clock.after(86_370_000, () => {
    note('warning')();
    clock.after(10_000, note('answer to the warning'));
  });
  const cancel = clock.after(5, note('cancelled'));
  cancel();
  clock.advance(86_400_000);
  expect(seen).toEqual([
    ['warning', 86_370_000],
    ['answer to the warning', 86_380_000],
    ['end', 86_400_000],
  ]);
  expect(clock.now() - start).toBe(86_400_000);
});

test('after a journey the rest of a wait is shorter by as much', () => {
  const base = createManualClock();
  const clock = createTravellingClock(base);
  const done: string[] = [];
  clock.after(1000, () => done.push('later'));
  clock.advance(600);
  base.advance(399);
  expect(done).toEqual([]);
  base.advance(1);
  expect(done).toEqual(['later']);
});
