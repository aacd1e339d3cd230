import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bringIn, updateSeats } from './seats';

test.each([
  ['nobody', [], [], []],
  ['the first', [], [1], [1]],
  ['one more', [1, 2], [2, 3, 1], [1, 2, 3]],
  ['the last leaves', [1, 2, 3], [1, 2], [1, 2]],
  ['one in the middle leaves', [1, 2, 3, 4], [1, 3, 4], [1, 4, 3]],
  ['two leave', [1, 2, 3, 4, 5], [2, 4, 5], [5, 2, 4]],
  ['the last two leave', [1, 2, 3, 4], [1, 2], [1, 2]],
  ['one leaves as another comes', [1, 2, 3], [1, 3, 4], [1, 3, 4]],
  ['all leave', [1, 2], [], []],
])('%s', (_, seats, present, expected) => {
  expect(updateSeats(seats, present)).toEqual(expected);
});

test('everybody present has one seat, and only as many move as seats become free', () => {
  const people = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 49 });
  fc.assert(
    fc.property(people, people, (seats, present) => {
      const after = updateSeats(seats, present);
      expect([...after].sort()).toEqual([...present].sort());
      const gone = seats.filter((uid) => !present.includes(uid)).length;
      const stayed = seats.filter((uid) => present.includes(uid));
      const moved = stayed.filter((uid) => after.indexOf(uid) !== seats.indexOf(uid)).length;
      expect(moved).toBeLessThanOrEqual(gone);
    }),
  );
});

test('the same people keep the same list', () => {
  const seats = [1, 2, 3];
  expect(updateSeats(seats, [3, 2, 1])).toBe(seats);
});

const spoke = new Map([
  [1, 500],
  [2, 100],
  [3, 900],
]);

test.each([
  ['in sight', 2, 3, [1, 2, 3, 4, 5]],
  ['out of sight: with the one who is silent longest', 5, 3, [1, 5, 3, 4, 2]],
  ['out of sight: with one who never spoke', 5, 4, [1, 2, 3, 5, 4]],
  ['gone', 9, 3, [1, 2, 3, 4, 5]],
  ['out of sight, with no seat in sight', 5, 0, [1, 2, 3, 4, 5]],
])('a speaker %s', (_, speaker, inSight, expected) => {
  expect(bringIn([1, 2, 3, 4, 5], speaker, inSight, spoke)).toEqual(expected);
});
