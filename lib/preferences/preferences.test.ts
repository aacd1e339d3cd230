import { expect, test } from 'vitest';
import { defaultPreferences, parsePreferences } from './preferences';

test.each([
  [null, {}],
  ['', {}],
  ['{', {}],
  ['null', {}],
  ['[]', {}],
  ['7', {}],
  ['{"camera":"a1","sounds":false}', { camera: 'a1', sounds: false }],
  ['{"camera":7,"sounds":"no"}', {}],
  ['{"gainControl":false,"speaker":null}', { gainControl: false }],
  ['{"__proto__":{"camera":"a1"},"constructor":true,"colour":"red"}', {}],
  ['{"background":"dusk"}', { background: 'dusk' }],
  ['{"background":"beach","camera":"a1"}', { camera: 'a1' }],
  [JSON.stringify({ camera: 'a'.repeat(257), microphone: 'm'.repeat(256) }), { microphone: 'm'.repeat(256) }],
])('%s', (text, chosen) => {
  expect(parsePreferences(text)).toEqual({ ...defaultPreferences, ...chosen });
});
