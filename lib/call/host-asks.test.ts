import { expect, it, vi } from 'vitest';
import { createHostAsks } from './host-asks';

const HOST = 7;
const GUEST = 8;
const SELF = 9;

function open({ microphoneOn = true } = {}) {
  const [send, mute, leave] = [vi.fn(), vi.fn(() => microphoneOn), vi.fn()];
  const asks = createHostAsks({ send, mute, leave, ownUid: () => SELF, isHost: (uid) => uid === HOST });
  return { asks, send, mute, leave };
}

it.each([null, SELF])('obeys a host who means %s', (of) => {
  const { asks, mute, leave } = open();
  asks.receive(HOST, { type: 'host-ask', ask: 'mute', of });
  expect([mute.mock.calls.length, asks.getSnapshot()]).toEqual([1, true]);
  asks.receive(HOST, { type: 'host-ask', ask: 'leave', of });
  expect(leave).toHaveBeenCalledTimes(1);
});

it.each([
  ['a guest', GUEST, null],
  ['a host who means another', HOST, GUEST],
])('does not obey %s', (_, from, of) => {
  const { asks, mute, leave } = open();
  for (const ask of ['mute', 'leave'] as const) asks.receive(from, { type: 'host-ask', ask, of });
  expect([mute.mock.calls.length, leave.mock.calls.length, asks.getSnapshot()]).toEqual([0, 0, false]);
});

it('says nothing of a microphone that was off, and nothing more once it was seen', () => {
  const { asks } = open({ microphoneOn: false });
  asks.receive(HOST, { type: 'host-ask', ask: 'mute', of: null });
  expect(asks.getSnapshot()).toBe(false);
  const other = open();
  other.asks.receive(HOST, { type: 'host-ask', ask: 'mute', of: null });
  other.asks.dismiss();
  expect(other.asks.getSnapshot()).toBe(false);
});

it('asks one or all', () => {
  const { asks, send } = open();
  asks.ask('mute', GUEST);
  expect(send).toHaveBeenCalledWith({ type: 'host-ask', ask: 'mute', of: GUEST });
});
