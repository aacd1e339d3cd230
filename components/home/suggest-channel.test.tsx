import fc from 'fast-check';
import { expect, test } from 'vitest';
import { channelNameProblem } from '@/lib/channel-name';
import { suggestChannel } from './suggest-channel';

test.each([
  ['the least', [0, 0, 0], 'amber-badger-10'],
  ['the most', [0.999, 0.999, 0.999], 'warm-wren-99'],
  ['something between', [0.13, 0.6, 0.36], 'calm-otter-42'],
])('%s', (_, numbers, name) => {
  const left = [...numbers];
  expect(suggestChannel(() => left.shift() ?? 0)).toBe(name);
});

test('every suggestion is a channel name', () => {
  fc.assert(
    fc.property(
      fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
      (numbers) => {
        const name = suggestChannel(() => numbers.next().value);
        expect(name).toMatch(/^[a-z]+-[a-z]+-\d\d$/);
        expect(channelNameProblem(name)).toBeNull();
      },
    ),
  );
});
