import { describe, expect, it } from 'vitest';
import { isFromElsewhere, isOwnAddress } from './own-address.ts';

describe('an address of the emulator', () => {
  it.each([
    ['127.0.0.1:4700', undefined],
    ['127.0.0.1:4700', 'http://127.0.0.1:4700'],
    ['localhost:4700', 'http://localhost:4700'],
    ['[::1]:4700', 'http://[::1]:4700'],
    ['192.168.1.20:4700', undefined],
    ['call.localhost:4700', undefined],
    ['workbench:4700', 'http://workbench:4700'],
  ])('%s, asked from %s', (host, origin) => {
    expect(isOwnAddress({ host, ...(origin ? { origin } : {}) }, 'workbench')).toBe(true);
  });
});

describe('not an address of the emulator', () => {
  it.each([
    ['rebound.example:4700', undefined],
    ['rebound.example:4700', 'http://rebound.example:4700'],
    ['127.0.0.1.example:4700', undefined],
    ['notlocalhost:4700', undefined],
    ['127.0.0.1:4700', 'http://127.0.0.1:3000'],
    ['127.0.0.1:4700', 'http://localhost:4700'],
    ['127.0.0.1:4700', 'null'],
    ['', undefined],
    ['a b', undefined],
    ['127.0.0.1:4700/; script-src *', undefined],
  ])('%s, asked from %s', (host, origin) => {
    expect(isOwnAddress({ host, ...(origin ? { origin } : {}) }, '127.0.0.1')).toBe(false);
  });
});

it.each([
  [undefined, false],
  ['none', false],
  ['same-origin', false],
  ['same-site', true],
  ['cross-site', true],
])('a request marked %s is from elsewhere: %s', (site, elsewhere) => {
  expect(isFromElsewhere(site ? { 'sec-fetch-site': site } : {})).toBe(elsewhere);
});
