import { expect, test } from 'vitest';
import { prefixed } from './prefixed.mjs';
import { seconds } from './progress.mjs';
import { Tail } from './run-quietly.mjs';

test('lines get their name, however they arrive', () => {
  let written = '';
  const write = prefixed('app |', (line) => {
    written += line;
  });
  write('one\ntw');
  write('o\r\n');
  write('\nunfinished');
  expect(written).toBe('app | one\napp | two\napp | \n');
});

test('of long output the end is kept', () => {
  const tail = new Tail();
  tail.add(`first${'.'.repeat(100_000)}`);
  tail.add('last');
  expect(tail.text).toHaveLength(65_536);
  expect(tail.text.endsWith('last')).toBe(true);
});

test.each([
  [0, '0 s'],
  [1499, '1 s'],
  [59_400, '59 s'],
  [59_600, '1 min 0 s'],
  [125_000, '2 min 5 s'],
])('%d ms reads %s', (milliseconds, text) => {
  expect(seconds(milliseconds)).toBe(text);
});
