import { expect, test } from 'vitest';
import { person } from '@/components/testing/fake-session';
import { handOrder } from './hands';

test('hands are in the order in which they were raised', () => {
  const people = [
    person({ uid: 1, handRaisedAt: 300 }),
    person({ uid: 2 }),
    person({ uid: 3, handRaisedAt: 100 }),
    person({ uid: 4, handRaisedAt: 200 }),
  ];
  expect([...handOrder(people)]).toEqual([
    [3, 1],
    [4, 2],
    [1, 3],
  ]);
  expect(handOrder([]).size).toBe(0);
});
