import { expect, test } from 'vitest';
import { isInstalled } from './install.mjs';

const next = { version: '16.4.6', integrity: 'sha512-a' };
const forMac = { version: '1.0.0', integrity: 'sha512-b', optional: true };
const lock = { packages: { '': {}, 'node_modules/next': next, 'node_modules/for-mac': forMac } };

test.each([
  ['all is there', { 'node_modules/next': next, 'node_modules/for-mac': forMac }, true],
  ['an optional package is left out', { 'node_modules/next': next }, true],
  ['something more is there', { 'node_modules/next': next, 'node_modules/old': next }, true],
  ['a package is missing', { 'node_modules/for-mac': forMac }, false],
  ['another version is there', { 'node_modules/next': { ...next, version: '16.4.5' } }, false],
  ['the contents differ', { 'node_modules/next': { ...next, integrity: 'sha512-c' } }, false],
  [
    'an optional package is of another version',
    { 'node_modules/next': next, 'node_modules/for-mac': { ...forMac, version: '2.0.0' } },
    false,
  ],
  ['nothing is there', {}, false],
])('%s', (_, packages, expected) => {
  expect(isInstalled(lock, { packages })).toBe(expected);
});
