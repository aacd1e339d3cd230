import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { render } from '@/components/testing/render';
import { en as words } from '@/lib/words/en';
import { JoinForm } from './join-form';

afterEach(cleanup);

type Props = Parameters<typeof JoinForm>[0];

function show(props: Partial<Props>) {
  const actions = { onJoin: vi.fn(), onListen: vi.fn(), onRetry: vi.fn(), onNameChange: vi.fn() };
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => {};
  render(
    <JoinForm
      channel="calm-otter-42"
      accountName={null}
      askFirst={false}
      name="Ana"
      failure={null}
      joining={false}
      {...actions}
      {...props}
    />,
  );
  return actions;
}

test('a press on the button joins, with devices or to listen only', () => {
  const { onJoin, onListen } = show({});
  fireEvent.click(screen.getByRole('button', { name: words.lobby.join }));
  expect(onJoin).toHaveBeenCalledTimes(1);
  fireEvent.click(screen.getByRole('button', { name: words.lobby.listen }));
  expect([onJoin.mock.calls.length, onListen.mock.calls.length]).toEqual([1, 1]);
});

test('while one is joining the button says so, and a press does nothing', () => {
  const { onJoin } = show({ joining: true });
  const button = screen.getByRole('button', { name: words.lobby.joining });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(button);
  expect(onJoin).not.toHaveBeenCalled();
});

test('a failure is a sentence with an action that tries again, and the name stays', () => {
  const { onRetry } = show({ failure: 'token-unavailable' });
  const { sentence, action } = words.callErrors['token-unavailable'];
  expect(screen.getByRole('alert').textContent).toContain(sentence);
  fireEvent.click(screen.getByRole('button', { name: action }));
  expect(onRetry).toHaveBeenCalledTimes(1);
  expect(screen.getByLabelText<HTMLInputElement>(words.lobby.nameLabel).value).toBe('Ana');
});

test('where only another channel helps, the action leads home', () => {
  show({ failure: 'bad-channel-name' });
  const link = screen.getByRole('link', { name: words.callErrors['bad-channel-name'].action });
  expect(link.getAttribute('href')).toBe('/');
});
