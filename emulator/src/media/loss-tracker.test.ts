import { expect, test } from 'vitest';
import { createLossTracker } from './loss-tracker.ts';

test('packets in a row are not missed', () => {
  const tracker = createLossTracker();
  for (const number of [65_534, 65_535, 0, 1]) expect(tracker.arrived(number, 0)).toBe(true);
  expect(tracker.due(0)).toEqual([]);
});

test('a hole is asked for, again after a while, and no more once it is filled', () => {
  const tracker = createLossTracker();
  tracker.arrived(65_534, 0);
  tracker.arrived(1, 0);
  expect(tracker.due(0)).toEqual([65_535, 0]);
  expect(tracker.due(39)).toEqual([]);
  expect(tracker.due(40)).toEqual([65_535, 0]);
  expect(tracker.arrived(0, 0)).toBe(true);
  expect(tracker.due(80)).toEqual([65_535]);
});

test('a packet that comes twice is new only once', () => {
  const tracker = createLossTracker();
  tracker.arrived(10, 0);
  tracker.arrived(12, 0);
  expect(tracker.arrived(11, 0)).toBe(true);
  expect(tracker.arrived(11, 0)).toBe(false);
  expect(tracker.arrived(12, 0)).toBe(false);
});

test('a packet that never comes is given up, and a key frame has to mend the picture', () => {
  const tracker = createLossTracker();
  tracker.arrived(10, 0);
  tracker.arrived(12, 0);
  for (let attempt = 0; attempt < 10; attempt += 1) expect(tracker.due(attempt * 40)).toEqual([11]);
  expect(tracker.takeBreak()).toBe(false);
  expect(tracker.due(400)).toEqual([]);
  expect(tracker.takeBreak()).toBe(true);
  expect(tracker.takeBreak()).toBe(false);
});

test('a large hole is a break', () => {
  const tracker = createLossTracker();
  tracker.arrived(10, 0);
  tracker.arrived(1000, 0);
  expect(tracker.due(0)).toEqual([]);
  expect(tracker.takeBreak()).toBe(true);
});

test('on a long way an answer is waited for before a packet is asked for again', () => {
  const tracker = createLossTracker();
  let number = 0;
  tracker.arrived(number, 0);
  /** One packet is lost, asked for, and comes after so long; answers how often it was asked for. */
  function lose(answerAfter: number): number {
    const lost = number + 1;
    number += 2;
    tracker.arrived(number, 0);
    let asked = 0;
    for (let now = 0; now <= answerAfter; now += 20) asked += tracker.due(now).length;
    tracker.arrived(lost, answerAfter);
    return asked;
  }
  expect(lose(200)).toBe(6);
  for (let index = 0; index < 20; index += 1) lose(200);
  expect(lose(200)).toBe(1);
  // Nobody waits for ever.
  for (let index = 0; index < 20; index += 1) lose(5000);
  expect(lose(1200)).toBeGreaterThanOrEqual(3);
});
