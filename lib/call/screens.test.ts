import { expect, test } from 'vitest';
import { keepScreens, partScreens } from './screens';
import { type About, NOTHING_KNOWN, type Participant } from './snapshot';

const client = (uid: number, about: Partial<About> = {}): Participant => ({
  ...NOTHING_KNOWN,
  uid,
  microphoneOn: true,
  cameraOn: true,
  videoTrack: null,
  ...about,
});

const ana = client(1, { name: 'Ana', screen: 2 });

test.each([
  ['both say so', [ana, client(2, { screenOf: 1 })], [1], [2]],
  ['it has said nothing yet', [ana, client(2)], [1], [2]],
  ['it comes before its owner is known', [client(1), client(2, { screenOf: 1 })], [1, 2], []],
  ['its owner is not here', [client(2, { screenOf: 1 })], [2], []],
  ['it has a name, and is a person', [ana, client(2, { name: 'Ben' })], [1, 2], []],
  ['it is somebody else’s', [ana, client(3, { name: 'Cy' }), client(2, { screenOf: 3 })], [1, 3, 2], []],
  ['somebody is their own', [client(1, { screen: 1 })], [1], []],
  ['it is one’s own', [client(9), client(3)], [3], []],
])('a client is a screen when %s', (_, everyone, people, screens) => {
  const parted = partScreens(everyone, 9);
  expect(parted.people.map(({ uid }) => uid)).toEqual(people);
  expect(parted.screens.map(({ uid }) => uid)).toEqual(screens);
});

test('the same screens are the same list', () => {
  const everyone = [ana, client(2)];
  const before = partScreens(everyone, null).screens;
  expect(keepScreens(before, partScreens(everyone, null).screens)).toBe(before);
  expect(keepScreens(before, [])).toEqual([]);
  const renamed = partScreens([{ ...ana, name: 'Anna' }, client(2)], null).screens;
  expect(keepScreens(before, renamed)).toEqual(renamed);
});
