import { expect, test, vi } from 'vitest';
import type { ChatMessage } from '../messages/message';
import { createChat } from './chat';

function open() {
  const transmit = vi.fn<(message: ChatMessage) => Promise<void>>(async () => {});
  const chat = createChat(transmit);
  const lines = () => chat.getSnapshot().entries.flatMap((entry) => (entry.kind === 'line' ? [entry] : []));
  return { chat, transmit, lines };
}
const hi = (id: string): ChatMessage => ({ type: 'chat', id, text: 'hi' });

test('what one writes is shown at once, and sent', async () => {
  const { chat, lines } = open();
  chat.send('  hello ');
  chat.send(' \n ');
  expect(lines()).toMatchObject([{ from: null, text: 'hello', state: 'waiting' }]);
  await vi.waitFor(() => expect(lines()[0]?.state).toBe('sent'));
});

test('what could not be sent says so, and goes again with the same id', async () => {
  const { chat, transmit, lines } = open();
  transmit.mockRejectedValueOnce(new Error('no'));
  chat.send('hello');
  await vi.waitFor(() => expect(lines()[0]?.state).toBe('failed'));
  chat.retry(lines()[0]?.key ?? '');
  await vi.waitFor(() => expect(lines()[0]?.state).toBe('sent'));
  const [first, second] = transmit.mock.calls.map(([message]) => message);
  expect(second).toEqual(first);
  chat.retry(lines()[0]?.key ?? '');
  expect(transmit).toHaveBeenCalledTimes(2);
});

test('others’ messages are unread until the chat is looked at; one that is repeated counts once', () => {
  const { chat } = open();
  chat.receive(2, 'Bo', hi('a'));
  chat.receive(2, 'Bo', hi('a'));
  chat.receive('2', null, hi('a'));
  expect(chat.getSnapshot().unread).toBe(2);
  chat.look(true);
  expect(chat.getSnapshot().unread).toBe(0);
  chat.receive(2, 'Bo', hi('b'));
  expect(chat.getSnapshot().unread).toBe(0);
  chat.look(false);
  chat.receive(2, 'Bo', hi('c'));
  chat.markGap();
  expect(chat.getSnapshot().unread).toBe(1);
  expect(chat.getSnapshot().entries).toHaveLength(5);
});
