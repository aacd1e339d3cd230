import { expect, test } from 'vitest';
import { type KeyPress, matchShortcut, shortcutKeys, shortcuts } from './shortcuts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...more,
});

test.each([
  [press('m'), 'microphone'],
  [press('M'), 'microphone'],
  [press('v'), 'camera'],
  [press(' '), 'talk'],
  [press('?'), 'shortcuts'],
  [press(','), 'settings'],
  [press('x'), null],
  [press('Enter'), null],
  [press('m', { ctrlKey: true }), null],
  [press('m', { metaKey: true }), null],
  [press('m', { altKey: true }), null],
  [press('m', { isComposing: true }), null],
  [press('constructor'), null],
])('%o: %s', (pressed, id) => {
  expect(matchShortcut(pressed)).toBe(id);
});

test('no two shortcuts share a key', () => {
  const keys = Object.values(shortcuts).map((key) => key.toUpperCase());
  expect(new Set(keys).size).toBe(keys.length);
});

test.each([
  ['camera', 'V'],
  ['toString', undefined],
  ['record', undefined],
])('%s has the keys %s', (id, keys) => {
  expect(shortcutKeys(id)).toBe(keys);
});
