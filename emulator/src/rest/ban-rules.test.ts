import { describe, expect, test } from 'vitest';
import {
  type BanRule,
  type Candidate,
  concerns,
  durationOf,
  findBan,
  isBanned,
  meansOf,
  plainAddress,
} from './ban-rules.ts';

const NOW = 1_800_000_000_000;
const anna: Candidate = { appId: 'app', channelName: 'room', uintId: 7, ip: '10.0.0.1' };

const rule = (changes: Partial<BanRule> = {}): BanRule => ({
  id: 1,
  appId: 'app',
  channelName: null,
  uid: null,
  ip: null,
  privileges: ['join_channel'],
  createdAt: NOW,
  updatedAt: NOW,
  endsAt: NOW + 60_000,
  ...changes,
});

test.each<[string, Partial<BanRule>, boolean]>([
  ['her uid anywhere', { uid: 7 }, true],
  ['her uid in her channel', { uid: 7, channelName: 'room' }, true],
  ['her uid in another channel', { uid: 7, channelName: 'other' }, false],
  ['another uid in her channel', { uid: 8, channelName: 'room' }, false],
  ['her channel', { channelName: 'room' }, true],
  ['a channel with a name like hers', { channelName: 'ROOM' }, false],
  ['her address', { ip: '10.0.0.1' }, true],
  ['another address', { ip: '10.0.0.2' }, false],
  ['her address with another uid', { ip: '10.0.0.1', uid: 8 }, false],
  ['another project', { appId: 'other', uid: 7 }, false],
  ['a rule that has run out', { uid: 7, endsAt: NOW }, false],
  ['a rule about something else', { uid: 7, privileges: ['publish_audio'] }, false],
  ['a rule about that and something else', { uid: 7, privileges: ['publish_video', 'join_channel'] }, true],
])('%s', (_, changes, banned) => {
  expect(isBanned([rule({ uid: 99 }), rule(changes)], anna, NOW)).toBe(banned);
});

test('the first rule that fits is found, by privilege', () => {
  const rules = [
    rule({ id: 1, uid: 7, privileges: ['publish_audio'] }),
    rule({ id: 2, uid: 7, privileges: ['publish_video'] }),
    rule({ id: 3, channelName: 'room', privileges: ['publish_video'] }),
  ];
  expect(findBan(rules, anna, 'publish_audio', NOW)?.id).toBe(1);
  expect(findBan(rules, anna, 'publish_video', NOW)?.id).toBe(2);
  expect(findBan(rules, anna, 'join_channel', NOW)).toBeNull();
});

test('a rule concerns somebody even when it is over', () => {
  expect(concerns(rule({ uid: 7, endsAt: 0 }), anna)).toBe(true);
});

test.each<[Partial<BanRule>, string]>([
  [{ uid: 7 }, 'uid'],
  [{ uid: 7, channelName: 'room' }, 'uid'],
  [{ ip: '10.0.0.1' }, 'ip'],
  [{ channelName: 'room' }, 'channel'],
])('%j bans by %s', (changes, means) => {
  expect(meansOf(rule(changes))).toBe(means);
});

describe('the documented limits of a duration', () => {
  test.each<[number | null | undefined, number | null | undefined, number]>([
    [undefined, undefined, 3_600_000],
    [null, null, 3_600_000],
    [5, undefined, 300_000],
    [0, undefined, 0],
    [0.2, undefined, 60_000],
    [5000, undefined, 86_400_000],
    [undefined, 0, 0],
    [undefined, 3, 10_000],
    [undefined, 100_000, 86_430_000],
    [5, 20, 20_000],
  ])('%s minutes, %s seconds', (minutes, seconds, milliseconds) => {
    expect(durationOf(minutes, seconds)).toBe(milliseconds);
  });
});

test.each([
  ['::ffff:127.0.0.1', '127.0.0.1'],
  ['127.0.0.1', '127.0.0.1'],
  ['::1', '::1'],
  [undefined, ''],
])('the address %s is written %s', (address, plain) => {
  expect(plainAddress(address)).toBe(plain);
});
