import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { SWRConfig } from 'swr';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LEASE_TIME } from './token-lease';
import { useToken } from './use-token';

const fetched = vi.fn<(path: string) => Promise<Response>>();
const answer = (rtcToken: string) => Promise.resolve(Response.json({ rtcToken }));

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  fetched.mockReset();
});

/** A lobby of its own, with an empty cache. */
function open(cache = new Map<string, { data?: unknown }>()) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <SWRConfig value={{ provider: () => cache }}>{children}</SWRConfig>
  );
  return renderHook(() => useToken('calm otter', 7), { wrapper }).result;
}

async function openReady() {
  fetched.mockImplementationOnce(() => answer('first'));
  const cache = new Map<string, { data?: unknown }>();
  const token = open(cache);
  await waitFor(() => expect([...cache.values()].some(({ data }) => data)).toBe(true));
  return token;
}

test('whoever is faster than the first token gets one all the same', async () => {
  fetched.mockImplementation(() => answer('first'));
  const token = open();
  expect(await act(() => token.current.take(false))).toBe('first');
});

test('the token is fetched ahead, for the channel and uid, and the one at hand is taken', async () => {
  const token = await openReady();
  expect(await act(() => token.current.take(false))).toBe('first');
  expect(fetched.mock.calls.map(([path]) => path)).toEqual(['/rtc/calm%20otter/publisher/uid/7/?expiry=900']);
});

test('a lobby that was left open, or whose computer slept, takes another token', async () => {
  const token = await openReady();
  const { now } = Date;
  vi.spyOn(Date, 'now').mockImplementation(() => now() + LEASE_TIME);
  fetched.mockImplementationOnce(() => answer('second'));
  expect(await act(() => token.current.take(false))).toBe('second');
  vi.restoreAllMocks();
});

test('in place of a token that was refused, another is taken', async () => {
  const token = await openReady();
  fetched.mockImplementationOnce(() => answer('second'));
  expect(await act(() => token.current.take(true))).toBe('second');
});

test('when no other can be had, none is taken, and it is said why', async () => {
  const token = await openReady();
  fetched.mockRejectedValueOnce(new TypeError('offline'));
  expect(await act(() => token.current.take(true))).toBeNull();
  expect(token.current.failure).toBe('server-unreachable');
});

test('a failure is shown, and goes with the next try', async () => {
  fetched.mockResolvedValueOnce(new Response(null, { status: 500 }));
  const token = open();
  await waitFor(() => expect(token.current.failure).toBe('token-unavailable'));
  fetched.mockImplementationOnce(() => answer('second'));
  await act(async () => token.current.retry());
  await waitFor(() => expect(token.current.failure).toBeNull());
  expect(await act(() => token.current.take(false))).toBe('second');
});

test('coming back to the tab fetches nothing', async () => {
  await openReady();
  await act(async () => {
    window.dispatchEvent(new Event('focus'));
    window.dispatchEvent(new Event('online'));
  });
  expect(fetched).toHaveBeenCalledTimes(1);
});
