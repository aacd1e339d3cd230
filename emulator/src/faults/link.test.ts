import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { combine, createLink, type LinkConditions } from './link.ts';
import { createRandom } from './random.ts';

const clear = { loss: 0, delay: 0, bitsPerSecond: Number.POSITIVE_INFINITY };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Sends packets of 125 bytes (1,000 bits) and tells after how many milliseconds each arrives. */
function sendThrough(conditions: LinkConditions | null, count: number, distance = 0): number[] {
  const start = Date.now();
  const arrivals: number[] = [];
  const link = createLink(
    () => conditions,
    createRandom(1),
    () => Date.now(),
  );
  for (let index = 0; index < count; index += 1) {
    link.pass(125, () => arrivals.push(Date.now() - start));
    vi.advanceTimersByTime(distance);
  }
  vi.advanceTimersByTime(10_000);
  return arrivals;
}

test('a clear way lets everything pass at once', () => {
  expect(sendThrough(null, 3)).toEqual([0, 0, 0]);
  expect(sendThrough(clear, 3)).toEqual([0, 0, 0]);
});

test('a delay moves everything, in order', () => {
  expect(sendThrough({ ...clear, delay: 80 }, 2, 10)).toEqual([80, 90]);
});

test('a narrow way lets packets pass one after the other', () => {
  expect(sendThrough({ ...clear, bitsPerSecond: 100_000 }, 3)).toEqual([10, 20, 30]);
});

test('what waits too long in front of a narrow way is dropped', () => {
  const arrivals = sendThrough({ ...clear, bitsPerSecond: 10_000 }, 10);
  expect(arrivals).toEqual([100, 200, 300, 400]);
});

test('losses are as many as asked for, and the same again for the same seed', () => {
  const passed = sendThrough({ ...clear, loss: 0.3 }, 1000).length;
  expect(passed).toBeGreaterThan(650);
  expect(passed).toBeLessThan(750);
  expect(sendThrough({ ...clear, loss: 0.3 }, 1000)).toHaveLength(passed);
  expect(sendThrough({ ...clear, loss: 1 }, 10)).toEqual([]);
});

test('conditions add up', () => {
  expect(combine([])).toBeNull();
  const both = combine([
    { loss: 0.5, delay: 10, bitsPerSecond: 1000 },
    { loss: 0.5, delay: 20, bitsPerSecond: 500 },
  ]);
  expect(both).toEqual({ loss: 0.75, delay: 30, bitsPerSecond: 500 });
});
