import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOutbox } from './outbox';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open() {
  const state = { online: true };
  const transmit = vi.fn<(message: string) => Promise<void>>(async () => {});
  return { state, transmit, outbox: createOutbox({ transmit, canSend: () => state.online }) };
}
const sent = (transmit: ReturnType<typeof open>['transmit']) =>
  transmit.mock.calls.map(([message]) => message);

test('messages go one after the other, with a pause between', async () => {
  const { outbox, transmit } = open();
  for (const message of ['a', 'b', 'c']) void outbox.send(message);
  await vi.advanceTimersByTimeAsync(0);
  expect(sent(transmit)).toEqual(['a']);
  await vi.advanceTimersByTimeAsync(100);
  expect(sent(transmit)).toEqual(['a', 'b']);
  await vi.advanceTimersByTimeAsync(100);
  expect(sent(transmit)).toEqual(['a', 'b', 'c']);
});

test('while the call comes back they wait, the one that was on its way first', async () => {
  const { outbox, transmit, state } = open();
  transmit.mockImplementationOnce(() => {
    state.online = false;
    return Promise.reject(new Error('gone'));
  });
  const first = outbox.send('a');
  const second = outbox.send('b');
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent(transmit)).toEqual(['a']);
  state.online = true;
  outbox.wake();
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent(transmit)).toEqual(['a', 'a', 'b']);
  await expect(Promise.all([first, second])).resolves.toBeDefined();
});

test('what is refused, or never answered, is not sent', async () => {
  const { outbox, transmit } = open();
  transmit.mockRejectedValueOnce(new Error('no'));
  transmit.mockImplementationOnce(() => new Promise(() => {}));
  const refused = expect(outbox.send('a')).rejects.toThrow('not sent');
  const unanswered = expect(outbox.send('b')).rejects.toThrow('not sent');
  await vi.advanceTimersByTimeAsync(11_000);
  await Promise.all([refused, unanswered]);
});

test('too many do not wait, and with the call all that waits ends', async () => {
  const { outbox, state } = open();
  state.online = false;
  const waiting = Array.from({ length: 50 }, (_, index) => outbox.send(String(index)));
  const ended = Promise.allSettled(waiting);
  await expect(outbox.send('one more')).rejects.toThrow('not sent');
  outbox.close();
  expect(new Set((await ended).map(({ status }) => status))).toEqual(new Set(['rejected']));
  await expect(outbox.send('late')).rejects.toThrow('not sent');
});
