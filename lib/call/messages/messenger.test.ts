import { expect, test, vi } from 'vitest';
import type { Message } from './message';
import { createMessenger } from './messenger';
import { writeMessage } from './write-message';

const wave: Message = { type: 'reaction', reaction: 'clap' };
const payload = new TextEncoder().encode(writeMessage(wave));

test('a stranger who floods is dropped, and the others are heard all the same', () => {
  const onMessage = vi.fn();
  const messenger = createMessenger({ transmit: async () => {}, canSend: () => true, onMessage });
  for (let count = 0; count < 1000; count += 1) messenger.receive(1, payload);
  const heard = onMessage.mock.calls.length;
  expect(heard).toBeGreaterThanOrEqual(40);
  expect(heard).toBeLessThan(100);
  messenger.receive(2, payload);
  expect(onMessage).toHaveBeenLastCalledWith(2, wave);
});

test('what is no message of ours is nothing', () => {
  const onMessage = vi.fn();
  const messenger = createMessenger({ transmit: async () => {}, canSend: () => true, onMessage });
  messenger.receive('alice', new Uint8Array([1, 2, 3]));
  expect(onMessage).not.toHaveBeenCalled();
});
