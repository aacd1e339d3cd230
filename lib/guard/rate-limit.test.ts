import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCounter } from './rate-limit';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('lets through what is allowed, refuses the rest, and begins anew when the time is over', async () => {
  const count = createCounter('test', { requests: 2, seconds: 10 }, null);
  expect(await count('ana')).toEqual({ exceeded: false, remaining: 1, resetsIn: 10 });
  vi.advanceTimersByTime(3500);
  expect(await count('ana')).toEqual({ exceeded: false, remaining: 0, resetsIn: 7 });
  expect(await count('ana')).toEqual({ exceeded: true, remaining: 0, resetsIn: 7 });
  vi.advanceTimersByTime(6499);
  expect(await count('ana')).toEqual({ exceeded: true, remaining: 0, resetsIn: 1 });
  vi.advanceTimersByTime(1);
  expect(await count('ana')).toEqual({ exceeded: false, remaining: 1, resetsIn: 10 });
});

it('counts each by themselves', async () => {
  const count = createCounter('test', { requests: 1, seconds: 10 }, null);
  await count('ana');
  expect((await count('ana')).exceeded).toBe(true);
  expect((await count('ben')).exceeded).toBe(false);
});
