import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeSession } from '@/components/testing/fake-session';
import { render } from '@/components/testing/render';
import { en as words } from '@/lib/words/en';
import { EndedPage } from './ended-page';

afterEach(cleanup);

function show(failure: 'removed' | 'network-unreachable' | null) {
  const onAgain = vi.fn();
  render(<EndedPage session={fakeSession({ state: 'left', failure }).session} onAgain={onAgain} />);
  return onAgain;
}

test('after leaving one can rejoin or go home, and the title has the focus', () => {
  const onAgain = show(null);
  expect(document.activeElement?.textContent).toBe(words.pages.ended.left);
  expect(screen.getByRole('link', { name: words.pages.ended.home }).getAttribute('href')).toBe('/');
  fireEvent.click(screen.getByRole('button', { name: words.pages.ended.rejoin }));
  expect(onAgain).toHaveBeenCalledTimes(1);
});

test('a call that was lost says why, and can be tried again', () => {
  const onAgain = show('network-unreachable');
  const { sentence, action } = words.callErrors['network-unreachable'];
  expect(screen.getByText(sentence)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: action }));
  expect(onAgain).toHaveBeenCalledTimes(1);
});

test('whoever was removed is told so and led away', () => {
  show('removed');
  expect(screen.getByText(words.callErrors.removed.sentence)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByRole('link', { name: words.callErrors.removed.action })).toBeTruthy();
});

test('what the call was like is told, unless it was never joined', () => {
  const summary = {
    length: 65_000,
    people: [
      { uid: 2, name: 'Bo' },
      { uid: 1234, name: null },
    ],
    quality: 'good',
  } as const;
  render(<EndedPage session={fakeSession({ state: 'left', summary }).session} onAgain={() => {}} />);
  const list = screen.getByRole('region', { name: words.pages.ended.summary.title });
  expect(list.textContent).toMatch(/1:05.*Bo.*Guest 1234.*Good/);
  cleanup();
  show(null);
  expect(screen.queryByRole('region')).toBeNull();
});
