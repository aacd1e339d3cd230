import { expect, it } from 'vitest';
import { createMemoryStore } from './memory-store';

it('keeps fields of a record until its end, which every change moves', async () => {
  let now = 0;
  const store = createMemoryStore(() => now);
  await store.write('a', { one: '1', two: '2' }, 10);
  await store.write('b', { one: 'x' }, 100);
  now = 9000;
  await store.write('a', { one: null, three: '3' }, 10);
  expect(await store.read('a')).toEqual({ two: '2', three: '3' });
  now = 19_000;
  expect(await store.read('a')).toEqual({});
  await store.write('a', { four: '4' }, 10);
  expect(await store.read('a')).toEqual({ four: '4' });
  expect(await store.read('b')).toEqual({ one: 'x' });
  expect(await store.read('c')).toEqual({});
});
