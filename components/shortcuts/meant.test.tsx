import { expect, test } from 'vitest';
import { isMeant } from '@/lib/shortcuts';

test.each([
  ['<p></p>', 'microphone', true],
  ['<input>', 'microphone', false],
  ['<input type="range">', 'talk', false],
  ['<textarea></textarea>', 'shortcuts', false],
  ['<select></select>', 'camera', false],
  ['<div contenteditable=""></div>', 'microphone', false],
  ['<button></button>', 'microphone', true],
  ['<button></button>', 'talk', false],
  ['<a href="/"></a>', 'talk', false],
  ['<div role="menu"><div role="menuitem" id="target"></div></div>', 'chat', false],
  ['<div role="dialog"><button id="target"></button></div>', 'chat', false],
] as const)('with the focus in %s, %s is meant: %s', (html, id, meant) => {
  document.body.innerHTML = html;
  const target = document.querySelector('#target') ?? document.body.firstElementChild;
  expect(isMeant(id, target)).toBe(meant);
});

test('a key that goes to the page itself is meant', () => {
  expect(isMeant('talk', document.body)).toBe(true);
  expect(isMeant('talk', null)).toBe(true);
});
