import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPresence } from './presence';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('many newcomers are greeted once, with what is so by then', () => {
  const send = vi.fn();
  const onChange = vi.fn();
  const presence = createPresence({ send, onChange });
  presence.set({ name: 'Ana' });
  expect(send).toHaveBeenCalledTimes(1);
  for (let count = 0; count < 20; count += 1) presence.say();
  presence.set({ handRaisedAt: Date.now() });
  vi.advanceTimersByTime(1000);
  expect(send).toHaveBeenCalledTimes(2);
  expect(send.mock.lastCall?.[0]).toMatchObject({ type: 'hello', name: 'Ana', handRaisedFor: 1000 });
  expect(onChange).toHaveBeenLastCalledWith(expect.objectContaining({ name: 'Ana' }));
});

test('what is so is said again now and then', () => {
  const send = vi.fn();
  createPresence({ send, onChange() {} }).say();
  vi.advanceTimersByTime(65_000);
  expect(send).toHaveBeenCalledTimes(4);
});

test('after the end nothing is said', () => {
  const send = vi.fn();
  const presence = createPresence({ send, onChange() {} });
  presence.say();
  presence.say();
  presence.stop();
  presence.say();
  vi.advanceTimersByTime(60_000);
  expect(send).toHaveBeenCalledTimes(1);
});
