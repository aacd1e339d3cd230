import { expect, test } from 'vitest';
import { choose, testSteps } from './test-steps.mjs';

const steps = testSteps('/reports');
const chosenNames = (...args) => choose(args, steps).chosen.map(({ name }) => name);

test('everything, quickest first, unless told otherwise', () => {
  expect(chosenNames()).toEqual(['check', 'packages', 'types', 'unit', 'build', 'e2e']);
  expect(choose([], steps).all).toBe(false);
  expect(choose(['--all'], steps).all).toBe(true);
});

test('a part of it, in the same order', () => {
  expect(chosenNames('--only=unit')).toEqual(['unit']);
  expect(chosenNames('--only=e2e,build')).toEqual(['build', 'e2e']);
});

test('a slip of the pen runs nothing', () => {
  expect(() => choose(['--only=unti'], steps)).toThrow('no step "unti"');
  expect(() => choose(['--only='], steps)).toThrow('no step ""');
  expect(() => choose(['unit'], steps)).toThrow('unit is unknown here');
});
