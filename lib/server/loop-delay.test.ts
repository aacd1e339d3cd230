import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { type LoopDelay, watchLoopDelay } from './loop-delay';

let delay: LoopDelay;
afterEach(() => delay.stop());

/** Keeps the event loop from coming round. */
function block(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

it('notices at once that the loop does not come round, and that it does again', async () => {
  delay = watchLoopDelay({ interval: 10, limit: 300 });
  await pause(30);
  expect(delay.isLate()).toBe(false);
  block(500);
  // Within the turn that is too long, and still after it.
  expect(delay.isLate()).toBe(true);
  await pause(0);
  expect(delay.isLate()).toBe(true);
  await expect.poll(() => delay.isLate(), { interval: 20 }).toBe(false);
});

it('counts the time that passes, not the time of day', () => {
  let now = 1000;
  delay = watchLoopDelay({ interval: 10, limit: 50 }, () => now);
  now = 1060;
  expect(delay.isLate()).toBe(false);
  now = 1061;
  expect(delay.isLate()).toBe(true);
});
