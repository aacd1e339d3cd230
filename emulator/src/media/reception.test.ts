import { expect, test } from 'vitest';
import { createReception } from './reception.ts';

/** Packets of a video of 90 ticks a millisecond, one each 10 ms. */
function receive(numbers: number[], start = 0) {
  const reception = createReception(7, 90_000);
  for (const [index, number] of numbers.entries()) {
    const now = start + index * 10;
    reception.arrived({ sequenceNumber: number, timestamp: now * 90 }, now);
  }
  return reception;
}

test('before the first packet there is nothing to report', () => {
  expect(receive([]).report(0)).toBeNull();
});

test.each<[string, number[], { expected: number; lost: number; packetsLost: number; highest: number }]>([
  ['nothing is lost', [1, 2, 3], { expected: 3, lost: 0, packetsLost: 0, highest: 3 }],
  ['a hole counts', [1, 2, 4], { expected: 4, lost: 1, packetsLost: 1, highest: 4 }],
  ['a late packet is not lost', [1, 3, 2], { expected: 3, lost: 0, packetsLost: 0, highest: 3 }],
  [
    'a packet that comes twice hides nothing below zero',
    [1, 1, 2],
    { expected: 2, lost: 0, packetsLost: 0, highest: 2 },
  ],
  ['the numbers begin anew', [65_534, 65_535, 1], { expected: 4, lost: 1, packetsLost: 1, highest: 65_537 }],
])('%s', (_, numbers, { expected, lost, packetsLost, highest }) => {
  expect(receive(numbers).report(100)).toMatchObject({
    expected,
    lost,
    info: {
      ssrc: 7,
      packetsLost,
      highestSequence: highest,
      fractionLost: Math.floor((lost * 256) / expected),
    },
  });
});

test('each report counts from the last one, but its total from the beginning', () => {
  const reception = receive([1, 2, 4]);
  reception.report(100);
  reception.arrived({ sequenceNumber: 5, timestamp: 0 }, 200);
  expect(reception.report(200)).toMatchObject({
    expected: 1,
    lost: 0,
    info: { packetsLost: 1, fractionLost: 0 },
  });
});

test('steady packets have no jitter, uneven ones have', () => {
  expect(receive([1, 2, 3, 4]).report(100)?.info.jitter).toBe(0);
  const uneven = createReception(7, 90_000);
  for (const [index, now] of [0, 30, 40, 70, 80].entries()) {
    uneven.arrived({ sequenceNumber: index, timestamp: index * 20 * 90 }, now);
  }
  expect(uneven.report(100)?.info.jitter).toBeGreaterThan(90);
});

test('a report names the sender’s clock and how long ago it was heard', () => {
  const reception = receive([1]);
  reception.senderReported(0x1234_5678_9abc_def0n, 1000);
  expect(reception.report(1500)?.info).toMatchObject({ lsr: 0x5678_9abc, dlsr: 32_768 });
});
