import { expect, test } from 'vitest';
import { planReception, type ReceptionMode, type StreamSize } from './reception';

test.each<[string, number, boolean, ReceptionMode, StreamSize | undefined, StreamSize | undefined]>([
  ['a thumbnail', 160, false, 'full', undefined, 'low'],
  ['its own size', 320, false, 'full', undefined, 'low'],
  ['a little larger', 390, false, 'full', undefined, 'low'],
  ['a little larger, and sharp until now', 390, false, 'full', 'high', 'high'],
  ['as small as the small stream, and sharp until now', 320, false, 'full', 'high', 'low'],
  ['a tile of nine', 470, false, 'full', undefined, 'high'],
  ['a large one, to save bandwidth', 1400, false, 'saving', 'high', 'low'],
  ['a screen', 200, true, 'full', undefined, 'high'],
  ['a screen, to save bandwidth', 1400, true, 'saving', undefined, 'high'],
  ['anything, with sound alone', 1400, true, 'audio', 'high', undefined],
])('%s, %i pixels wide (screen: %s, %s)', (_, width, isScreen, mode, before, expected) => {
  const plan = planReception([{ uid: 7, width, isScreen }], mode, new Map(before && [[7, before]]));
  expect(plan.get(7)).toBe(expected);
});

test('who is not shown is not received', () => {
  const plan = planReception([{ uid: 7, width: 500, isScreen: false }], 'full', new Map([[8, 'high']]));
  expect([...plan.keys()]).toEqual([7]);
});
