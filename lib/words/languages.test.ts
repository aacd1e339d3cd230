import { expect, test } from 'vitest';
import { chooseLanguage } from './languages';

test.each([
  [undefined, '', 'en'],
  [undefined, 'de', 'de'],
  [undefined, 'de-AT', 'de'],
  [undefined, 'ES-mx', 'es'],
  [undefined, 'fr, de;q=0.8, es;q=0.9', 'es'],
  [undefined, 'fr;q=1, de ; q=0.1', 'de'],
  [undefined, 'de;q=0, es;q=0.1', 'es'],
  [undefined, 'en-GB,en;q=0.9,de;q=0.8', 'en'],
  [undefined, 'fr, *', 'en'],
  [undefined, ',;q=,de;q=x,-', 'en'],
  [undefined, '__proto__, constructor', 'en'],
  ['es', 'de', 'es'],
  ['', 'de', 'de'],
  ['tlh', 'de', 'de'],
  ['toString', 'de', 'de'],
])('chosen %j, accepted %j: %s', (chosen, accepted, language) => {
  expect(chooseLanguage(chosen, accepted)).toBe(language);
});
