import { expect, test } from 'vitest';
import { createSerialQueue } from './serial-queue';

test('a task starts when the one before has ended, even when that one failed', async () => {
  const run = createSerialQueue();
  const order: string[] = [];
  let finishFirst = () => {};
  const first = run(async () => {
    order.push('first starts');
    await new Promise<void>((resolve) => {
      finishFirst = resolve;
    });
    order.push('first fails');
    throw new Error('first');
  });
  const second = run(async () => {
    order.push('second');
    return 2;
  });
  await Promise.resolve();
  await Promise.resolve();
  expect(order).toEqual(['first starts']);
  finishFirst();
  await expect(first).rejects.toThrow('first');
  await expect(second).resolves.toBe(2);
  expect(order).toEqual(['first starts', 'first fails', 'second']);
});
