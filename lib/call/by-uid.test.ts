import { expect, test, vi } from 'vitest';
import { createByUid } from './by-uid';

test('a change is heard by those who look at that person, and nothing new by nobody', () => {
  const store = createByUid({ frozen: false, quality: 0 });
  const [ofAna, ofBen] = [vi.fn(), vi.fn()];
  store.subscribe(1, ofAna);
  store.subscribe(2, ofBen);
  store.change(1, { frozen: true });
  store.change(1, { frozen: true });
  expect(ofAna).toHaveBeenCalledTimes(1);
  expect(ofBen).not.toHaveBeenCalled();
  expect(store.get(1)).toEqual({ frozen: true, quality: 0 });
  expect(store.get(1)).toBe(store.get(1));
});

test('whoever left is forgotten, and who listens no longer hears nothing', () => {
  const store = createByUid({ frozen: false });
  const listener = vi.fn();
  const stop = store.subscribe('ana', listener);
  store.change('ana', { frozen: true });
  store.delete('ana');
  expect(store.get('ana')).toEqual({ frozen: false });
  stop();
  store.change('ana', { frozen: true });
  expect(listener).toHaveBeenCalledTimes(2);
});
