import { expect, it } from 'vitest';
import { isFromForeignPage } from './foreign-page';

const ALLOWED = ['https://app.test'];

function isForeign(headers: Record<string, string>, method = 'POST'): boolean {
  return isFromForeignPage({ method, headers: new Headers({ host: 'calls.test', ...headers }) }, ALLOWED);
}

it.each([
  [{ 'sec-fetch-site': 'same-origin' }],
  [{ 'sec-fetch-site': 'none' }],
  [{ origin: 'https://calls.test' }],
  [{ origin: 'https://calls.test', host: 'inner:3000', 'x-forwarded-host': 'calls.test' }],
  [{ origin: 'https://app.test', 'sec-fetch-site': 'cross-site' }],
  [{}],
])('lets %j change something', (headers) => {
  expect(isForeign(headers as Record<string, string>)).toBe(false);
});

it.each([
  [{ 'sec-fetch-site': 'cross-site' }],
  [{ 'sec-fetch-site': 'same-site' }],
  [{ 'sec-fetch-site': '' }],
  [{ 'sec-fetch-site': 'cross-site', origin: 'https://calls.test' }],
  [{ origin: 'https://evil.test' }],
  [{ origin: 'https://calls.test:444' }],
  [{ origin: 'https://calls.test.evil.test' }],
  [{ origin: 'null' }],
  [{ origin: '' }],
])('keeps %j from it', (headers) => {
  expect(isForeign(headers as Record<string, string>)).toBe(true);
  expect(isForeign(headers as Record<string, string>, 'DELETE')).toBe(true);
  expect(isForeign(headers as Record<string, string>, 'GET')).toBe(false);
});
