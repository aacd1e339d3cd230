import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLevels } from './levels';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a listener hears of its own person’s changes, rounded, and of nothing while all is still', () => {
  const measured = new Map<number | string, number>([
    [1, 0],
    [2, 0.5],
  ]);
  const levels = createLevels((uid) => measured.get(uid) ?? 0);
  const first = vi.fn();
  levels.subscribe(1, first);
  vi.advanceTimersByTime(300);
  expect(first).not.toHaveBeenCalled();
  measured.set(1, 0.123);
  vi.advanceTimersByTime(300);
  expect(first).toHaveBeenCalledTimes(1);
  expect(levels.get(1)).toBe(0.12);
  expect(levels.get(2)).toBe(0);
});

test('nothing is measured when nobody listens', () => {
  const measure = vi.fn(() => 0);
  const levels = createLevels(measure);
  const release = levels.subscribe(1, () => {});
  vi.advanceTimersByTime(100);
  expect(measure).toHaveBeenCalledTimes(1);
  release();
  release();
  vi.advanceTimersByTime(1000);
  expect(measure).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});
