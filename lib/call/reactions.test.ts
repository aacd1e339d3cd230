import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createReactions, SHOWN_FOR } from './reactions';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('one’s own and others’ reactions are seen for a while', () => {
  const transmit = vi.fn();
  const reactions = createReactions({ ownUid: () => 1, transmit });
  reactions.send('heart');
  expect(transmit).toHaveBeenCalledWith({ type: 'reaction', reaction: 'heart' });
  vi.advanceTimersByTime(SHOWN_FOR / 2);
  reactions.receive(2, { type: 'reaction', reaction: 'clap' });
  expect(reactions.getSnapshot()).toMatchObject([
    { uid: 1, reaction: 'heart' },
    { uid: 2, reaction: 'clap' },
  ]);
  vi.advanceTimersByTime(SHOWN_FOR / 2);
  expect(reactions.getSnapshot()).toMatchObject([{ uid: 2 }]);
  vi.advanceTimersByTime(SHOWN_FOR);
  expect(reactions.getSnapshot()).toEqual([]);
});

test('a storm of them does not cover everything', () => {
  const reactions = createReactions({ ownUid: () => 1, transmit() {} });
  for (let count = 0; count < 200; count += 1) reactions.receive(2, { type: 'reaction', reaction: 'party' });
  expect(reactions.getSnapshot().length).toBeLessThan(30);
  reactions.stop();
});
