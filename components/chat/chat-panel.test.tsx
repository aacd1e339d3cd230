import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeSession, person } from '@/components/testing/fake-session';
import { render } from '@/components/testing/render';
import { createChat } from '@/lib/call/chat/chat';
import type { ChatMessage } from '@/lib/call/messages/message';
import { en } from '@/lib/words/en';
import { ChatPanel } from './chat-panel';

afterEach(cleanup);

function show() {
  const transmit = vi.fn<(message: ChatMessage) => Promise<void>>(async () => {});
  const chat = createChat(transmit);
  const { session } = fakeSession({ others: [person({ uid: 2, name: 'Bo' })] });
  const shown = render(<ChatPanel session={Object.assign(session, { chat })} />);
  return { ...shown, chat, transmit, session };
}
const field = () => screen.getByRole('textbox', { name: en.chat.write });
const write = (value: string) => fireEvent.change(field(), { target: { value } });
const enter = (more = {}) => act(async () => void fireEvent.keyDown(field(), { key: 'Enter', ...more }));

test('Enter sends; with Shift, or while a word is being composed, it does not', async () => {
  const { transmit } = show();
  expect(screen.getByText(en.chat.empty)).toBeTruthy();
  await enter();
  write('hello');
  await enter({ shiftKey: true });
  await enter({ isComposing: true });
  expect(transmit).not.toHaveBeenCalled();
  await enter();
  expect(transmit.mock.calls.map(([{ text }]) => text)).toEqual(['hello']);
  expect(screen.queryByText(en.chat.empty)).toBeNull();
  expect(screen.getByRole('log').textContent).toContain('hello');
  expect(field()).toHaveProperty('value', '');
});

test('what is too long is not sent, and stays', async () => {
  const { transmit } = show();
  write('x'.repeat(1100));
  expect(field().getAttribute('aria-invalid')).toBe('true');
  await enter();
  expect(transmit).not.toHaveBeenCalled();
  write('x'.repeat(900));
  expect(screen.getByText(/^Room for about/)).toBeTruthy();
});

test('what could not be sent can be sent again', async () => {
  const { transmit } = show();
  transmit.mockRejectedValueOnce(new Error('no'));
  write('hello');
  await enter();
  await act(async () => fireEvent.click(await screen.findByRole('button', { name: en.chat.retry })));
  expect(transmit).toHaveBeenCalledTimes(2);
  expect(screen.queryByText(en.chat.notSent)).toBeNull();
});

test('while the chat is open nothing is unread, and what is being written survives closing it', () => {
  const { chat, unmount, session } = show();
  act(() => chat.receive(2, null, { type: 'chat', id: 'a', text: 'hi' }));
  expect(chat.getSnapshot().unread).toBe(0);
  expect(screen.getByRole('log').textContent).toContain('Bo');
  write('half a');
  unmount();
  chat.receive(2, null, { type: 'chat', id: 'b', text: 'there?' });
  expect(chat.getSnapshot().unread).toBe(1);
  render(<ChatPanel session={session} />);
  expect(field()).toHaveProperty('value', 'half a');
  expect(chat.getSnapshot().unread).toBe(0);
});

test('markup is text', () => {
  const { chat } = show();
  act(() => chat.receive(2, null, { type: 'chat', id: 'a', text: '<img src=x onerror=alert(1)>' }));
  expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeTruthy();
  expect(screen.getByRole('log').querySelector('img')).toBeNull();
});
