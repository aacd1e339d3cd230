import { expect, test } from 'vitest';
import { plurals } from './plurals';

const people = plurals('en', { one: '# person', other: '# people' });

test.each([
  [0, '0 people'],
  [1, '1 person'],
  [2, '2 people'],
  [1200, '1,200 people'],
])('%i: %s', (count, phrase) => {
  expect(people(count)).toBe(phrase);
});

test('a form that a language has no phrase for is the other one', () => {
  expect(plurals('es', { other: '# personas' })(1)).toBe('1 personas');
});
