import { describe, expect, test } from 'vitest';
import { above, type Demand, type FallbackOption, lowerToFit, type Share } from './allocation.ts';

const demand = (publisher: number, option: FallbackOption = 'audio', high = 500): Demand => ({
  publisher,
  asked: 'high',
  option,
  rates: { high, low: 50 },
});

describe('what fits', () => {
  const [ana, ben, cleo] = [demand(1), demand(2), demand(3, 'audio', 900)];
  test.each<[string, Demand[], number, Share[]]>([
    ['all, when there is room', [ana, ben], 1000, ['high', 'high']],
    ['one lower, when that is enough', [ana, ben], 600, ['low', 'high']],
    ['the dearest first', [ana, cleo], 600, ['high', 'low']],
    ['everybody low before anybody loses the picture', [ana, ben], 100, ['low', 'low']],
    ['then sound alone', [ana, ben], 60, ['audio', 'low']],
    ['nothing but sound', [ana, ben], 0, ['audio', 'audio']],
    ['no sound alone, where the application wants a picture', [demand(1, 'low'), ben], 0, ['low', 'audio']],
    ['no less at all, where fallback is off', [demand(1, 'off'), ben], 0, ['high', 'audio']],
    ['nobody', [], 0, []],
  ])('%s', (_, demands, room, expected) => {
    const shares = new Map(demands.map(({ publisher, asked }) => [publisher, asked] as const));
    expect([...lowerToFit(demands, shares, room).values()]).toEqual(expected);
  });

  test('a share that is low already is not raised', () => {
    expect(lowerToFit([ana], new Map([[1, 'low']]), 10_000).get(1)).toBe('low');
  });
});

test.each<[Share, 'high' | 'low', Share | null]>([
  ['audio', 'high', 'low'],
  ['low', 'high', 'high'],
  ['high', 'high', null],
  ['audio', 'low', 'low'],
  ['low', 'low', null],
  // The application has asked for less in the meantime.
  ['high', 'low', null],
])('above %s on the way to %s comes %s', (share, asked, expected) => {
  expect(above({ ...demand(1), asked }, share)).toBe(expected);
});
