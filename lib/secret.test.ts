import { format, inspect } from 'node:util';
import { expect, it } from 'vitest';
import { Secret } from './secret';

const VALUE = 'facadefacadefacadefacadefacadefa';
const secret = new Secret(VALUE);

it.each([
  ['a template', `${secret}`],
  ['concatenation', `value: ${String(secret)}`],
  ['JSON', JSON.stringify({ deep: [secret] })],
  ['inspect', inspect({ deep: [secret] }, { depth: null, showHidden: true })],
  ['format', format('%s %o %O %j', secret, secret, secret, secret)],
  ['an error', String(new Error(`failed with ${secret}`))],
  ['its keys', JSON.stringify(Object.entries(secret))],
  ['a copy', inspect({ ...secret })],
])('stays hidden in %s', (_, shown) => {
  expect(shown).not.toContain(VALUE);
});

it('says that something is hidden', () => {
  expect(`${secret} ${inspect(secret)} ${JSON.stringify(secret)}`).toBe('[secret] [secret] "[secret]"');
});

it('gives the value when asked for it', () => {
  expect(secret.reveal()).toBe(VALUE);
});
