import { expect, test } from 'vitest';
import { en as words } from '@/lib/words/en';
import { peopleNews } from './people-news';

const ana: [number, string] = [1, 'Ana'];
const bo: [number, string] = [2, 'Bo'];

test.each([
  ['nothing', [], [], []],
  ['the same', [ana], [ana], []],
  ['one more', [ana], [ana, bo], ['Bo joined']],
  ['one less', [ana, bo], [bo], ['Ana left']],
  ['another', [ana], [bo], ['Bo joined', 'Ana left']],
  ['a new name', [ana], [[1, 'Anna']] as [number, string][], []],
])('%s', (_, before, now, news) => {
  expect(peopleNews(new Map(before), new Map(now), words)).toEqual(news);
});
