import { expect, test } from 'vitest';
import { en as words } from '@/lib/words/en';
import { displayName, hueOf, initialsOf } from './people';

test.each([
  ['Ana', 'A'],
  ['ana maría lópez', 'AL'],
  ['Jean-Luc', 'JL'],
  ['Guest 1234', 'G'],
  ['  Ana   B ', 'AB'],
  ['李 小龙', '李小'],
  ['🦦', '🦦'],
  ['👩‍👩‍👧 family', 'F'],
  ['42', '4'],
  ['é́a', 'É́'],
  ['', ''],
])('%j has the initials %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test.each([
  [{ name: 'Ana', uid: 5 }, 'Ana'],
  [{ name: null, uid: 3_987_651_234 }, 'Guest 1234'],
  [{ name: null, uid: 5 }, 'Guest 0005'],
  [{ name: null, uid: 'alice' }, 'Guest alice'],
])('%o is shown as %s', (person, name) => {
  expect(displayName(person, words)).toBe(name);
});

test.each([[3_987_651_234], [7], ['alice'], ['robert'], ['']])('%j has a hue', (uid) => {
  expect(hueOf(uid)).toBeGreaterThanOrEqual(0);
  expect(hueOf(uid)).toBeLessThan(360);
});
