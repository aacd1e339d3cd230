import { expect, test } from 'vitest';
import { isAllowed, refusedLicences } from './licences.mjs';

test.each([
  ['some', 'MIT', true],
  ['some', '(MIT AND Zlib)', true],
  ['some', 'GPL-3.0-only OR ISC', true],
  ['geist', 'SIL OPEN FONT LICENSE', true],
  ['@img/sharp-linux-x64', 'Apache-2.0 AND LGPL-3.0-or-later', true],
  ['some', 'Apache-2.0 AND LGPL-3.0-or-later', false],
  ['some', 'GPL-3.0-only', false],
  ['some', 'AGPL-3.0-or-later', false],
  ['some', 'SEE LICENSE IN LICENSE.md', false],
  ['some', 'UNLICENSED', false],
  ['some', undefined, false],
])('%s under %s: %s', (name, licence, allowed) => {
  expect(isAllowed(name, licence)).toBe(allowed);
});

test('what we ship is under licences that are allowed', async () => {
  const { checked, refused } = await refusedLicences();
  expect(checked).toBeGreaterThan(50);
  expect(refused).toEqual([]);
});
