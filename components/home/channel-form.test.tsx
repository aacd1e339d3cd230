import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from '@/components/testing/render';
import { en as words } from '@/lib/words/en';
import { ChannelForm } from './channel-form';

const push = vi.hoisted(() => vi.fn());
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }));

beforeEach(() => void render(<ChannelForm suggestion="calm-otter-42" />));
afterEach(() => {
  cleanup();
  push.mockReset();
});

const field = () => screen.getByLabelText<HTMLInputElement>(words.home.channelLabel);
const type = (text: string) => fireEvent.change(field(), { target: { value: text } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('a name leads to its call, percent-encoded and without the space around it', () => {
  type('  Stand up #9? ');
  press(words.home.submit);
  expect(push.mock.calls).toEqual([['/call/Stand%20up%20%239%3F']]);
});

test('no rule is shown before one is broken', () => {
  expect(field().getAttribute('aria-invalid')).toBe('false');
  type('calm');
  expect(field().getAttribute('aria-invalid')).toBe('false');
  type('');
  expect(field().getAttribute('aria-invalid')).toBe('false');
});

test.each([
  ['', words.home.channelNameProblems.empty],
  ['   ', words.home.channelNameProblems.empty],
  ['x'.repeat(64), words.home.channelNameProblems['too-long']],
  ['..', words.home.channelNameProblems['only-dots']],
  ['café/é', words.home.notAllowed('é /')],
])('%j is refused, and the rule is the description of the field, which has the focus', (text, rule) => {
  type(text);
  press(words.home.submit);
  expect(push).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(field());
  expect(field().getAttribute('aria-invalid')).toBe('true');
  const note = document.getElementById(field().getAttribute('aria-describedby') ?? '');
  expect(note?.textContent).toContain(rule);
});

test('a rule goes when the name is mended', () => {
  press(words.home.submit);
  type('c');
  expect(screen.queryByText(words.home.channelNameProblems.empty)).toBeNull();
});

test('the suggestion is one press away', () => {
  press(words.home.useSuggestion('calm-otter-42'));
  expect(field().value).toBe('calm-otter-42');
  press(words.home.submit);
  expect(push).toHaveBeenCalledWith('/call/calm-otter-42');
});
