import { expect, test } from 'vitest';
import { createLossTracker } from './loss-tracker.ts';

test('packets in a row are not missed', () => {
  const tracker = createLossTracker();
  for (const number of [65_534, 65_535, 0, 1]) expect(tracker.arrived(number)).toBe(true);
  expect(tracker.due(0)).toEqual([]);
  expect(tracker.takeReport()).toEqual({ lost: 0, expected: 4 });
});

test('a hole is asked for, again after a while, and no more once it is filled', () => {
  const tracker = createLossTracker();
  tracker.arrived(65_534);
  tracker.arrived(1);
  expect(tracker.due(0)).toEqual([65_535, 0]);
  expect(tracker.due(39)).toEqual([]);
  expect(tracker.due(40)).toEqual([65_535, 0]);
  expect(tracker.arrived(0)).toBe(true);
  expect(tracker.due(80)).toEqual([65_535]);
});

test('a packet that comes twice is new only once', () => {
  const tracker = createLossTracker();
  tracker.arrived(10);
  tracker.arrived(12);
  expect(tracker.arrived(11)).toBe(true);
  expect(tracker.arrived(11)).toBe(false);
  expect(tracker.arrived(12)).toBe(false);
});

test('a packet that never comes is given up, and a key frame has to mend the picture', () => {
  const tracker = createLossTracker();
  tracker.arrived(10);
  tracker.arrived(12);
  for (let attempt = 0; attempt < 10; attempt += 1) expect(tracker.due(attempt * 40)).toEqual([11]);
  expect(tracker.takeBreak()).toBe(false);
  expect(tracker.due(400)).toEqual([]);
  expect(tracker.takeBreak()).toBe(true);
  expect(tracker.takeBreak()).toBe(false);
});

test('a large hole is a break', () => {
  const tracker = createLossTracker();
  tracker.arrived(10);
  tracker.arrived(1000);
  expect(tracker.due(0)).toEqual([]);
  expect(tracker.takeBreak()).toBe(true);
});

test('the report is of the time since the last one', () => {
  const tracker = createLossTracker();
  for (const number of [1, 2, 4, 5]) tracker.arrived(number);
  expect(tracker.takeReport()).toEqual({ lost: 0.2, expected: 5 });
  expect(tracker.takeReport()).toEqual({ lost: 0, expected: 0 });
});
