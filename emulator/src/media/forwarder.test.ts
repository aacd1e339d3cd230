import { expect, test } from 'vitest';
import { createForwarder } from './forwarder.ts';

const packet = (sequenceNumber: number, timestamp: number, beginsKeyFrame = false) => ({
  sequenceNumber,
  timestamp,
  beginsKeyFrame,
});

test('one layer passes as it is, late packets too', () => {
  const forwarder = createForwarder();
  expect(forwarder.place('high', packet(100, 9000), 0)).toEqual({ sequenceNumber: 100, timestamp: 9000 });
  expect(forwarder.place('high', packet(102, 12_000), 30)).toEqual({
    sequenceNumber: 102,
    timestamp: 12_000,
  });
  expect(forwarder.place('high', packet(101, 9000), 40)).toEqual({ sequenceNumber: 101, timestamp: 9000 });
});

test('packets of the other layer are not sent', () => {
  const forwarder = createForwarder();
  forwarder.place('high', packet(100, 9000), 0);
  expect(forwarder.place('low', packet(7, 5, true), 1)).toBeNull();
});

test('a change waits for a key frame of the new layer and continues the numbers', () => {
  const forwarder = createForwarder();
  forwarder.place('high', packet(65_535, 9000), 0);
  forwarder.want('low');
  expect(forwarder.place('low', packet(7, 500), 10)).toBeNull();
  expect(forwarder.place('high', packet(0, 12_000), 20)).toEqual({ sequenceNumber: 0, timestamp: 12_000 });
  expect(forwarder.place('low', packet(8, 900, true), 40)).toEqual({
    sequenceNumber: 1,
    timestamp: 12_000 + 20 * 90,
  });
  expect(forwarder.place('low', packet(9, 3900), 70)).toEqual({ sequenceNumber: 2, timestamp: 16_800 });
  expect(forwarder.current).toBe('low');
  expect(forwarder.place('high', packet(1, 15_000, true), 80)).toBeNull();
});

test('a packet from before the change is not sent after it', () => {
  const forwarder = createForwarder();
  forwarder.place('high', packet(10, 0), 0);
  forwarder.want('low');
  forwarder.place('low', packet(8, 900, true), 10);
  expect(forwarder.place('low', packet(7, 800), 20)).toBeNull();
});

test('what was sent can be found again by its new number, across a change', () => {
  const forwarder = createForwarder();
  forwarder.place('high', packet(10, 0), 0);
  forwarder.want('low');
  forwarder.place('low', packet(500, 900, true), 10);
  expect(forwarder.origin(10)).toMatchObject({ layer: 'high', sequenceNumber: 10 });
  expect(forwarder.origin(11)).toMatchObject({ layer: 'low', sequenceNumber: 500 });
  expect(forwarder.origin(12)).toBeNull();
});

test('while nothing is wanted nothing is sent, and it goes on with a key frame', () => {
  const forwarder = createForwarder();
  forwarder.place('high', packet(10, 0), 0);
  forwarder.want(null);
  expect(forwarder.place('high', packet(11, 3000, true), 30)).toBeNull();
  forwarder.want('high');
  expect(forwarder.place('high', packet(12, 6000), 60)).toBeNull();
  expect(forwarder.place('high', packet(13, 9000, true), 90)?.sequenceNumber).toBe(11);
});

test('times of sender reports move with the stream', () => {
  const forwarder = createForwarder();
  forwarder.place('high', packet(10, 1000), 0);
  expect(forwarder.translateTimestamp(1000)).toBe(1000);
  forwarder.want('low');
  forwarder.place('low', packet(500, 50, true), 10);
  expect(forwarder.translateTimestamp(50)).toBe(1900);
});

test('where both layers told their publisher’s clock, the time goes on exactly', () => {
  const forwarder = createForwarder();
  forwarder.reported('high', { milliseconds: 10_000, timestamp: 900_000 });
  forwarder.reported('low', { milliseconds: 10_400, timestamp: 50_000 });
  forwarder.place('high', packet(10, 900_000), 0);
  forwarder.want('low');
  // Taken 500 ms after the first one, but late here.
  expect(forwarder.place('low', packet(500, 59_000, true), 620)?.timestamp).toBe(900_000 + 500 * 90);
  expect(forwarder.translateTimestamp(50_000)).toBe(900_000 + 400 * 90);
  forwarder.want('high');
  expect(forwarder.place('high', packet(20, 990_000, true), 1130)?.timestamp).toBe(990_000);
});

test('a clock that contradicts the arrival is not believed, nor one that goes back', () => {
  for (const milliseconds of [-50_000, 10, 50_000]) {
    const forwarder = createForwarder();
    forwarder.reported('high', { milliseconds: 0, timestamp: 0 });
    forwarder.place('high', packet(10, 9000), 0);
    forwarder.reported('low', { milliseconds, timestamp: 0 });
    forwarder.want('low');
    expect(forwarder.place('low', packet(500, 0, true), 200)?.timestamp).toBe(9000 + 200 * 90);
  }
});

test('a stream goes on when its numbers have begun anew, and is still guarded after the next change', () => {
  const forwarder = createForwarder();
  const sent = Array.from({ length: 140_000 }, (_, index) =>
    forwarder.place('high', packet(index % 65_536, index), index),
  );
  expect(sent.filter((place) => place === null)).toEqual([]);
  forwarder.want('low');
  forwarder.place('low', packet(8, 900, true), 140_000);
  expect(forwarder.place('low', packet(7, 800), 140_001)).toBeNull();
});

test('what was sent is found with the time it was sent under, even after a change', () => {
  const forwarder = createForwarder();
  forwarder.place('high', packet(10, 1000), 0);
  forwarder.want('low');
  forwarder.place('low', packet(500, 50, true), 10);
  expect(forwarder.origin(10)?.timestamp).toBe(1000);
  expect(forwarder.origin(11)?.timestamp).toBe(1900);
});
