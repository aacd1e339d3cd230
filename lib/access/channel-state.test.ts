import { expect, it } from 'vitest';
import { FIELDS, HERE_LIFE, hindranceOf, isDecided, readChannelState, WAITING_LIFE } from './channel-state';

const NOW = 1_000_000;
const here = (at = NOW, person: string | null = null) => JSON.stringify({ person, uids: [16], at });
const somebody = { place: 1, person: null, host: false };

it.each([
  ['nothing was decided', {}, {}, null],
  ['locked', { locked: '1' }, {}, 'locked'],
  ['locked, for a host', { locked: '1' }, { host: true }, null],
  ['locked, for a stranger', { locked: '1' }, { place: null }, 'locked'],
  ['locked, while in', { locked: '1', 'here:1': here() }, {}, null],
  ['locked, long after leaving', { locked: '1', 'here:1': here(NOW - HERE_LIFE) }, {}, 'locked'],
  ['locked, while another is in', { locked: '1', 'here:11': here() }, {}, 'locked'],
  ['locked, though admitted', { locked: '1', 'admitted:1': '1' }, {}, 'locked'],
  ['waiting', { 'waiting-room': '1' }, {}, 'waiting-room'],
  ['waiting, for a host', { 'waiting-room': '1' }, { host: true }, null],
  ['waiting, while in', { 'waiting-room': '1', 'here:1': here() }, {}, null],
  ['waiting, admitted', { 'waiting-room': '1', 'admitted:1': '1' }, {}, null],
  ['waiting, another admitted', { 'waiting-room': '1', 'admitted:12': '1' }, {}, 'waiting-room'],
  ['denied', { 'waiting-room': '1', 'denied:1': '1' }, {}, 'denied'],
  ['removed', { 'removed:1': '1' }, {}, 'removed'],
  ['removed, though in', { 'removed:1': '1', 'here:1': here() }, {}, 'removed'],
  ['removed, though a host', { 'removed:1': '1' }, { host: true }, 'removed'],
  ['removed with their account', { 'removed-person:ana': '1' }, { person: 'ana', host: true }, 'removed'],
  ['another account removed', { 'removed-person:ben': '1' }, { person: 'ana' }, null],
])('%s', (_, record, change, expected) => {
  expect(hindranceOf(readChannelState(record, NOW), { ...somebody, ...change })).toBe(expected);
});

it('knows who waits until they have gone', () => {
  const waiting = (at: number) => JSON.stringify({ name: 'Ana', vouched: false, since: 5, at });
  const record = { 'waiting:1': waiting(NOW), 'waiting:2': waiting(NOW - WAITING_LIFE) };
  const { waiting: found, stale } = readChannelState(record, NOW);
  expect([...found.keys()]).toEqual([1]);
  expect(stale).toEqual(['waiting:2']);
});

it('forgets the first host who has gone', () => {
  const record = { [FIELDS.firstHost]: '1', [FIELDS.here(1)]: here() };
  expect(readChannelState(record, NOW).firstHost).toBe(1);
  expect(readChannelState(record, NOW + HERE_LIFE).firstHost).toBeNull();
});

it.each([
  ['nothing', {}, false],
  ['who is there', { 'here:1': here(), 'first-host': '1' }, false],
  ['a lock', { locked: '1' }, true],
  ['a waiting room', { 'waiting-room': '1' }, true],
  ['a removal', { 'removed:1': '1' }, true],
  ["an account's removal", { 'removed-person:ana': '1' }, true],
  ['a denial', { 'denied:1': '1' }, true],
])('keeps what hosts decided: %s', (_, record, expected) => {
  expect(isDecided(readChannelState(record, NOW))).toBe(expected);
});
