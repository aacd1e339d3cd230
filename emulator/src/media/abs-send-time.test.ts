import { expect, test } from 'vitest';
import { absSendTimeDistance, readAbsSendTime, writeAbsSendTime } from './abs-send-time.ts';

test.each([0, 1, 999.5, 63_999, 64_000, 1_000_000_123])(
  'a time of %d ms survives, but for whole rounds',
  (now) => {
    expect(readAbsSendTime(writeAbsSendTime(now))).toBeCloseTo(now % 64_000, 1);
  },
);

test.each([undefined, Buffer.alloc(0), Buffer.alloc(2), Buffer.alloc(4)])('%o is no time', (payload) => {
  expect(readAbsSendTime(payload)).toBeNull();
});

test.each([
  [100, 40, 60],
  [40, 100, -60],
  [10, 63_990, 20],
  [63_990, 10, -20],
])('%d lies after %d by %d ms', (a, b, distance) => {
  expect(absSendTimeDistance(a, b)).toBeCloseTo(distance, 5);
});
