import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepTrying, pauseAfter } from './retry';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.each([
  [0, 500],
  [1, 1000],
  [4, 8000],
  [5, 10_000],
  [99, 10_000],
])('after attempt %i the pause is %i ms', (attempt, pause) => {
  expect(pauseAfter(attempt)).toBe(pause);
});

test('it tries until it works', async () => {
  const task = vi
    .fn()
    .mockRejectedValueOnce(new Error('no'))
    .mockRejectedValueOnce(new Error('no'))
    .mockResolvedValue(undefined);
  const worked = keepTrying(task, () => true);
  await vi.advanceTimersByTimeAsync(10_000);
  await expect(worked).resolves.toBe(true);
  expect(task).toHaveBeenCalledTimes(3);
});

test('it stops when going on makes no sense, even in the middle of a pause', async () => {
  let wanted = true;
  const task = vi.fn().mockRejectedValue(new Error('no'));
  const worked = keepTrying(task, () => wanted);
  await vi.advanceTimersByTimeAsync(100);
  wanted = false;
  await vi.advanceTimersByTimeAsync(10_000);
  await expect(worked).resolves.toBe(false);
  expect(task).toHaveBeenCalledTimes(1);
});

test('when the browser finds its network again, the next attempt comes at once', async () => {
  const network = new EventTarget();
  vi.stubGlobal('window', network);
  const task = vi.fn(() => Promise.reject(new Error('offline')));
  const tried = keepTrying(task, () => task.mock.calls.length < 7);
  await vi.advanceTimersByTimeAsync(500 + 1000 + 2000 + 4000 + 8000);
  const before = task.mock.calls.length;
  network.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(0);
  expect(task.mock.calls.length).toBe(before + 1);
  await expect(tried).resolves.toBe(false);
  vi.unstubAllGlobals();
});
