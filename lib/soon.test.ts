import { expect, it } from 'vitest';
import { follow, rescue } from './soon';

const fail = () => {
  throw new Error('it broke');
};

it('goes on at once with what is at hand, and later with what is not', async () => {
  expect(follow(2, (value) => value + 1)).toBe(3);
  const later = follow(Promise.resolve(2), (value) => value + 1);
  expect(later).toBeInstanceOf(Promise);
  expect(await later).toBe(3);
  expect(await follow(2, async (value) => value + 1)).toBe(3);
});

it('answers a failure, at once or later, with something else', async () => {
  const said = (error: unknown) => String(error);
  expect(rescue(() => 'fine', said)).toBe('fine');
  expect(rescue(fail, said)).toBe('Error: it broke');
  expect(await rescue(() => Promise.reject(new Error('it broke')), said)).toBe('Error: it broke');
  expect(await rescue(() => follow(Promise.resolve(1), fail), said)).toBe('Error: it broke');
});
