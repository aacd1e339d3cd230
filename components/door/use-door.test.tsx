import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { SWRConfig } from 'swr';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeSession } from '@/components/testing/fake-session';
import { useDoor } from './use-door';

const HOSTING = { locked: false, waitingRoom: false, waiting: [] };
let answers: number;
let locked: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  answers = 0;
  locked = false;
  vi.stubGlobal('fetch', async () => {
    answers += 1;
    const hosting = { ...HOSTING, locked };
    return Response.json({ state: 'open', host: true, statement: `statement ${answers}`, hosting });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

test('a host’s page is drawn again when something is new at the door, not at each answer; what is vouched for is passed on from each', async () => {
  const { session } = fakeSession();
  let renders = 0;
  const wrapper = ({ children }: { children: ReactNode }) => (
    <SWRConfig value={{ provider: () => new Map() }}>{children}</SWRConfig>
  );
  const { result } = renderHook(
    () => {
      renders += 1;
      return useDoor(session, 'calm otter', true);
    },
    { wrapper },
  );
  await pass(5000);
  expect(result.current.view).toEqual({ state: 'open', host: true, hosting: HOSTING });

  const before = { renders, answers };
  await pass(30_000);
  expect(answers).toBeGreaterThan(before.answers + 5);
  expect(renders).toBe(before.renders);
  expect(session.passes.present).toHaveBeenLastCalledWith(`statement ${answers}`, true);

  locked = true;
  await pass(4000);
  expect(result.current.view?.hosting?.locked).toBe(true);
});
