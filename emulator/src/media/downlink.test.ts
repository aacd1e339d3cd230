import { expect, test } from 'vitest';
import { RtcpReceiverInfo } from 'werift';
import { createDownlink } from './downlink.ts';

const report = (ssrc: number, highestSequence: number, lost: number, more: Partial<RtcpReceiverInfo> = {}) =>
  new RtcpReceiverInfo({
    ssrc,
    highestSequence,
    fractionLost: Math.round(lost * 256),
    lsr: 0,
    dlsr: 0,
    ...more,
  });

test('losses are weighed by how many packets they are of, and forgotten', () => {
  const downlink = createDownlink();
  expect(downlink.loss(0)).toBe(0);
  downlink.onReports([report(1, 100, 0), report(2, 100, 0)], 0);
  downlink.onReports([report(1, 190, 0.5), report(2, 110, 0)], 3000);
  expect(downlink.loss(3000)).toBeCloseTo(0.45, 2);
  expect(downlink.loss(5499)).toBeCloseTo(0.45, 2);
  expect(downlink.loss(5500)).toBe(0);
});

test('the round trip is the time to the answer, less the time the receiver waited', () => {
  const downlink = createDownlink();
  expect(downlink.roundTrip).toBeNull();
  downlink.sentReport(0x0001_0002_0003_0004n, 1000);
  downlink.onReports([report(1, 1, 0, { lsr: 0x0002_0003, dlsr: 65_536 })], 2080);
  expect(downlink.roundTrip).toBeCloseTo(80, 5);
});

test('an answer to no report, or a second one to the same, says nothing', () => {
  const downlink = createDownlink();
  downlink.sentReport(0x0001_0002_0003_0004n, 1000);
  downlink.onReports([report(1, 1, 0, { lsr: 5 }), report(1, 1, 0)], 2000);
  expect(downlink.roundTrip).toBeNull();
  downlink.onReports([report(1, 1, 0, { lsr: 0x0002_0003 })], 1100);
  downlink.onReports([report(1, 1, 0, { lsr: 0x0002_0003 })], 9000);
  expect(downlink.roundTrip).toBe(100);
});

test('a second tells what was sent in it, and what the receiver said last', () => {
  const downlink = createDownlink();
  downlink.takeSecond(0);
  downlink.sent(1000);
  downlink.onEstimate(300_000, 500);
  expect(downlink.takeSecond(1000)).toEqual({ estimate: 300_000, loss: null, sent: 8000, repeated: 0 });
  expect(downlink.takeSecond(2000)).toMatchObject({ estimate: 300_000, sent: 0 });
  expect(downlink.takeSecond(6000).estimate).toBeNull();
});

test('reports that nobody answers are forgotten', () => {
  const downlink = createDownlink();
  for (let index = 0; index < 100; index += 1) downlink.sentReport(BigInt(index) << 16n, index);
  downlink.onReports([report(1, 1, 0, { lsr: 10 })], 200);
  expect(downlink.roundTrip).toBeNull();
  downlink.onReports([report(1, 1, 0, { lsr: 99 })], 200);
  expect(downlink.roundTrip).toBe(101);
});

test('what is sent once more is limited by what is sent, and never to nothing', () => {
  const downlink = createDownlink();
  const repeat = (bytes: number) => {
    const may = downlink.mayRepeat(bytes);
    if (may) downlink.sent(bytes);
    return may;
  };
  downlink.takeSecond(0);
  expect([8000, 1].map(repeat)).toEqual([true, false]);
  downlink.sent(40_000);
  expect(downlink.takeSecond(1000)).toMatchObject({ sent: 384_000, repeated: 64_000 });
  expect([20_000, 1].map(repeat)).toEqual([true, false]);
  // What was repeated gives no right to repeat more.
  downlink.takeSecond(2000);
  expect([8000, 1].map(repeat)).toEqual([true, false]);
});

test('a report counts in the second it came in, and in no other', () => {
  const downlink = createDownlink();
  downlink.onReports([report(1, 100, 0.5)], 500);
  expect(downlink.takeSecond(1000).loss).toBe(0.5);
  expect(downlink.takeSecond(2000).loss).toBeNull();
  expect(downlink.loss(2000)).toBe(0.5);
});
