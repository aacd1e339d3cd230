import { expect, test } from 'vitest';
import { type RemoteUser, updateOthers } from './participants';
import { type About, NOTHING_KNOWN } from './snapshot';

const user = (uid: number | string, { audio = false, video = false } = {}): RemoteUser => ({
  uid,
  hasAudio: audio,
  hasVideo: video,
});
const noNames = new Map<number | string, About>();
const named = (name: string): About => ({ ...NOTHING_KNOWN, name });
const uids = (others: readonly { uid: number | string }[]) => others.map(({ uid }) => uid);

test('people keep the order in which they came', () => {
  const two = updateOthers([], [user(5), user(3)], noNames, false);
  const three = updateOthers(two, [user(1), user(3), user(5)], noNames, false);
  expect(uids(three)).toEqual([5, 3, 1]);
});

test('people with user accounts are told apart', () => {
  const two = updateOthers([], [user('alice'), user('robert')], new Map([['alice', named('Alice')]]), false);
  expect(uids(two)).toEqual(['alice', 'robert']);
  expect(two.map(({ name }) => name)).toEqual(['Alice', null]);
});

test('who is gone is gone, unless the call is just coming back', () => {
  const two = updateOthers([], [user(1), user(2)], noNames, false);
  expect(uids(updateOthers(two, [user(2)], noNames, false))).toEqual([2]);
  expect(uids(updateOthers(two, [user(2)], noNames, true))).toEqual([1, 2]);
});

test('only those with news get a new object', () => {
  const before = updateOthers([], [user(1), user(2)], noNames, false);
  const after = updateOthers(before, [user(1), user(2, { audio: true })], noNames, false);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).toMatchObject({ uid: 2, microphoneOn: true });
  expect(updateOthers(after, [user(1), user(2, { audio: true })], noNames, false)).toBe(after);
});

test('a name is shown once it is known', () => {
  const before = updateOthers([], [user(1)], noNames, false);
  expect(before[0]?.name).toBeNull();
  expect(updateOthers(before, [user(1)], new Map([[1, named('Ana')]]), false)[0]?.name).toBe('Ana');
});

test('a picture is shown only while the camera is on', () => {
  const track = {} as MediaStreamTrack;
  const withVideo = (hasVideo: boolean): RemoteUser => ({
    uid: 1,
    hasAudio: false,
    hasVideo,
    videoTrack: { getMediaStreamTrack: () => track },
  });
  expect(updateOthers([], [withVideo(true)], noNames, false)[0]?.videoTrack).toBe(track);
  expect(updateOthers([], [withVideo(false)], noNames, false)[0]?.videoTrack).toBeNull();
});
