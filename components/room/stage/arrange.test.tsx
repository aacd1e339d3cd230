import { expect, test } from 'vitest';
import { arrangeStage, type StageInput } from './arrange';

const LAPTOP = { width: 1416, height: 780 };
const PHONE = { width: 336, height: 500 };
const START: StageInput = {
  self: 1,
  seats: [],
  screens: [],
  wishes: { view: 'auto', pinned: null, page: 0 },
  speaker: null,
  size: LAPTOP,
  most: 49,
};
const people = (count: number) => Array.from({ length: count }, (_, index) => index + 2);
const wish = (wishes: Partial<StageInput['wishes']>) => ({ wishes: { ...START.wishes, ...wishes } });

test.each<[string, Partial<StageInput>, Partial<ReturnType<typeof arrangeStage>>]>([
  ['alone', {}, { spotlight: null, tiles: [1], floating: null, pages: 1 }],
  ['two', { seats: [2] }, { spotlight: 2, tiles: [], floating: 1 }],
  [
    'two, in a grid',
    { seats: [2], ...wish({ view: 'grid' }) },
    { spotlight: null, tiles: [1, 2], floating: null },
  ],
  [
    'two, with oneself pinned',
    { seats: [2], ...wish({ pinned: 1 }) },
    { spotlight: 1, tiles: [2], floating: null },
  ],
  ['two, and a screen', { seats: [2], screens: [9] }, { spotlight: 9, tiles: [1, 2], floating: null }],
  ['three', { seats: [2, 3], speaker: 3 }, { spotlight: null, tiles: [1, 2, 3] }],
  [
    'three, by speaker',
    { seats: [2, 3], speaker: 3, ...wish({ view: 'speaker' }) },
    { spotlight: 3, tiles: [1, 2] },
  ],
  [
    'three, by speaker, in silence',
    { seats: [2, 3], ...wish({ view: 'speaker' }) },
    { spotlight: 2, tiles: [1, 3] },
  ],
  [
    'a pin wins over a speaker',
    { seats: [2, 3], speaker: 3, ...wish({ view: 'speaker', pinned: 2 }) },
    { spotlight: 2 },
  ],
  [
    'a pin wins over a screen',
    { seats: [2, 3], screens: [9], ...wish({ pinned: 2 }) },
    { spotlight: 2, tiles: [9, 1, 3] },
  ],
  [
    'a pin on somebody who left',
    { seats: [2, 3], ...wish({ pinned: 7 }) },
    { spotlight: null, tiles: [1, 2, 3] },
  ],
  ['the newest of two screens', { seats: [2], screens: [8, 9] }, { spotlight: 9, tiles: [8, 1, 2] }],
  ['49 on a laptop', { seats: people(48) }, { pages: 1, page: 0 }],
  [
    '49 on a laptop that can show 16 at once',
    { seats: people(48), most: 16 },
    { pages: 4, page: 0, tiles: [1, ...people(15)] },
  ],
  [
    '60 on a laptop',
    { seats: people(59), ...wish({ page: 1 }) },
    { pages: 2, page: 1, tiles: people(59).slice(48) },
  ],
  [
    'a page that is gone',
    { seats: people(12), size: PHONE, ...wish({ page: 9 }) },
    { pages: 3, page: 2, tiles: people(12).slice(11), area: { width: 336, height: 448 } },
  ],
  [
    'a screen on a phone',
    { seats: people(5), screens: [99], size: PHONE },
    { spotlight: 99, tiles: [1, 2, 3], pages: 2, area: { width: 336, height: 448 } },
  ],
  [
    'a screen on a laptop: the pages’ controls lie on it',
    { seats: people(12), screens: [99] },
    { spotlight: 99, pages: 4, area: LAPTOP },
  ],
])('%s', (_, input, expected) => {
  expect(arrangeStage({ ...START, ...input })).toMatchObject(expected);
});
