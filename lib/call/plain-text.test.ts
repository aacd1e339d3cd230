import { expect, test } from 'vitest';
import { MAX_NAME_LENGTH, tidyName, tidyText } from './plain-text';

test.each([
  ['  Ana  ', 'Ana'],
  ['می\u200cخواهم 👩\u200d👧', 'می\u200cخواهم 👩\u200d👧'],
  ['\u200d\u200c', ''],
  ['A\u0000n\u202ea', 'A n a'],
  ['x'.repeat(100), 'x'.repeat(MAX_NAME_LENGTH)],
])('the name %j is shown as %j', (name, shown) => {
  expect(tidyName(name)).toBe(shown);
});

test.each([
  ['  one\r\ntwo  ', 'one\ntwo'],
  ['one\n\n\n\n\ntwo', 'one\n\ntwo'],
  ['a\u0000b\u0007c\td', 'abc\td'],
  ['abc\u202edef\u2066', 'abcdef'],
  ['مرحبا 👩\u200d👧', 'مرحبا 👩\u200d👧'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  [' \n ', ''],
])('the text %j is shown as %j', (text, shown) => {
  expect(tidyText(text)).toBe(shown);
});
