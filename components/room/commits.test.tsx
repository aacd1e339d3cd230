import { act, cleanup, screen } from '@testing-library/react';
import { Profiler } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeSession, person } from '@/components/testing/fake-session';
import { layOut } from '@/components/testing/lay-out';
import { render } from '@/components/testing/render';
import { Stage } from './stage/stage';
import { StageWishesProvider } from './stage/stage-wishes';

beforeEach(() => {
  vi.useFakeTimers();
  layOut();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a change of one person’s volume draws their tile alone, and nothing is drawn while nothing changes', async () => {
  const fake = fakeSession({ others: [2, 3, 4].map((uid) => person({ uid, name: `P${uid}` })) });
  let commits = 0;
  render(
    <Profiler id="stage" onRender={() => (commits += 1)}>
      <StageWishesProvider>
        <Stage session={fake.session} onCopyLink={() => {}} />
      </StageWishesProvider>
    </Profiler>,
  );
  const tile = screen.getByRole('article', { name: 'P3' });
  const changed = new MutationObserver(() => {});
  changed.observe(document.body, { attributes: true, childList: true, characterData: true, subtree: true });

  const asked = vi.spyOn(fake.session, 'getLevel');
  commits = 0;
  act(() => vi.advanceTimersByTime(10_000));
  expect(commits).toBe(0);
  act(() => fake.setLevel(3, 0.3));
  expect(commits).toBe(1);
  // Whatever is drawn asks for its level anew.
  expect(new Set(asked.mock.calls.flat())).toEqual(new Set([3]));
  const places = changed.takeRecords().map(({ target }) => target);
  expect(places.length).toBeGreaterThan(0);
  for (const place of places) expect(tile.contains(place)).toBe(true);
  act(() => fake.setLevel(3, 0.3));
  expect(commits).toBe(1);
});
