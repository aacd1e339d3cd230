import { expect, test } from 'vitest';
import { person } from '@/components/testing/fake-session';
import { createSummaryNotes, judge } from './summary';

test.each([
  [[], null],
  [[1, 1, 1], null],
  [[0, 0, 0, 0, 0, 0, 0], null],
  [[1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 6], 'good'],
  [[1, 1, 3, 3, 3, 3], 'fair'],
  [[1, 1, 1, 5, 5, 6], 'poor'],
])('measurements of %j are %s', (measured, quality) => {
  expect(judge(measured)).toBe(quality);
});

test('everyone who was there is in it, with the last name that was known, and how long it was', () => {
  let now = 1000;
  const notes = createSummaryNotes(() => now);
  expect(notes.summary()).toBeNull();
  notes.begin();
  notes.see([person({ uid: 2 }), person({ uid: 3, name: 'Cy' })]);
  notes.see([person({ uid: 2, name: 'Bo' })]);
  notes.see([person({ uid: 2 })]);
  now = 61_000;
  notes.begin();
  expect(notes.summary()).toEqual({
    length: 60_000,
    people: [
      { uid: 2, name: 'Bo' },
      { uid: 3, name: 'Cy' },
    ],
    quality: null,
  });
});
