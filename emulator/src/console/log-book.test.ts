import { expect, it } from 'vitest';
import { createLogBook } from './log-book.ts';

it('keeps the last lines and passes all on', () => {
  const book = createLogBook(3, () => 7);
  const passed: string[] = [];
  const log = book.tap((event) => passed.push(event));
  expect(book.after(0)).toEqual([]);
  for (const event of 'abcdefgh') log(event, { uid: 1 });
  expect(passed.join('')).toBe('abcdefgh');
  expect(book.after(0).map(({ id, event }) => `${id}${event}`)).toEqual(['6f', '7g', '8h']);
  expect(book.after(7)).toEqual([{ id: 8, at: 7, event: 'h', fields: { uid: 1 } }]);
  expect(book.after(8)).toEqual([]);
});
