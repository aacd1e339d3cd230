import fc from 'fast-check';
import { expect, test } from 'vitest';
import { channelNameProblem, foreignCharacters } from './channel-name';
import { channelName } from './tokens/fields';

test.each([
  ['a', null],
  ['calm-otter-42', null],
  ['Stand up, 9:30', null],
  ['!#$%&()+-:;<=.>?@[]^_{}|~, ', null],
  ['x'.repeat(63), null],
  ['...', null],
  ['', 'empty'],
  ['x'.repeat(64), 'too-long'],
  ['café', 'bad-characters'],
  ['a/b', 'bad-characters'],
  ['a\\b', 'bad-characters'],
  ['"a"', 'bad-characters'],
  ["it's", 'bad-characters'],
  ['a*b', 'bad-characters'],
  ['a\nb', 'bad-characters'],
  ['a\n', 'bad-characters'],
  ['\u0000', 'bad-characters'],
  ['🦦', 'bad-characters'],
  ['🦦'.repeat(64), 'bad-characters'],
  ['.', 'only-dots'],
  ['..', 'only-dots'],
])('%j: %s', (text, problem) => {
  expect(channelNameProblem(text)).toBe(problem);
});

test.each([
  ['calm-otter', []],
  ['café/🦦/é', ['é', '/', '🦦']],
])('the characters that do not belong into %j', (text, characters) => {
  expect(foreignCharacters(text)).toEqual(characters);
});

test('a name that passes here is one the token server takes, and the other way round but for the dots', () => {
  const nearly = fc.string({ unit: fc.oneof(fc.constantFrom(...'aZ9 .~,'), fc.string({ maxLength: 1 })) });
  fc.assert(
    fc.property(nearly, (text) => {
      const problem = channelNameProblem(text);
      expect(problem === null || problem === 'only-dots').toBe(channelName.safeParse(text).success);
    }),
  );
});
