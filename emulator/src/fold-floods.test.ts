import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { foldFloods } from './fold-floods.ts';

const lines: string[] = [];
const log = foldFloods((event, fields) => lines.push(`${event} ${JSON.stringify(fields)}`));

beforeEach(() => {
  vi.useFakeTimers();
  lines.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

const times = (count: number, event: string, reason?: string) => {
  for (let index = 0; index < count; index += 1) log(event, reason === undefined ? {} : { reason });
};

test('of a thousand refusals the first five are written, and then how many more there were', () => {
  times(1000, 'socket refused', 'nobody joined');
  expect(lines).toEqual(Array(5).fill('socket refused {"reason":"nobody joined"}'));
  vi.advanceTimersByTime(1000);
  expect(lines.slice(5)).toEqual(['socket refused {"reason":"nobody joined","more":995}']);
});

test('each kind counts by itself, and anew after a second', () => {
  times(5, 'socket refused', 'nobody joined');
  times(5, 'socket refused', 'too many messages');
  times(5, 'request failed');
  vi.advanceTimersByTime(1000);
  times(1, 'request failed');
  expect(lines).toHaveLength(16);
});

test('what is no refusal is written however often it happens', () => {
  times(50, 'member joined');
  expect(lines).toHaveLength(50);
});
