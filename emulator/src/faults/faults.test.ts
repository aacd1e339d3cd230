import { beforeEach, expect, test } from 'vitest';
import { silentLog } from '../log.ts';
import { createManualClock, type ManualClock } from '../testing/manual-clock.ts';
import { type FaultRequest, faultRequest, type Happening } from './fault.ts';
import { createFaults, type Faults } from './faults.ts';

let clock: ManualClock;
let happened: Happening[];
let faults: Faults;

const add = (request: FaultRequest) => faults.add(faultRequest.parse(request));
const ana = { channel: 'a', uid: '1' };

beforeEach(() => {
  clock = createManualClock();
  happened = [];
  faults = createFaults(clock, silentLog, (happening) => happened.push(happening));
});

test('what happens once happens at its time and is not listed any more', () => {
  add({ type: 'drop-socket', ...ana, startInMilliseconds: 1000 });
  expect(faults.list()).toMatchObject([{ active: false, fault: { type: 'drop-socket' } }]);
  clock.advance(999);
  expect(happened).toEqual([]);
  clock.advance(1);
  expect(happened).toMatchObject([{ type: 'drop-socket', uid: '1' }]);
  expect(faults.list()).toEqual([]);
});

test('a condition holds from its start to its end', () => {
  add({ type: 'silence', startInMilliseconds: 100, forMilliseconds: 50 });
  expect(faults.active('silence')).toEqual([]);
  clock.advance(100);
  expect(faults.active('silence')).toHaveLength(1);
  clock.advance(50);
  expect(faults.active('silence')).toEqual([]);
});

test('a condition without an end holds until it is cleared', () => {
  const id = add({ type: 'silence' });
  clock.advance(10_000_000);
  expect(faults.active('silence')).toHaveLength(1);
  expect(faults.clear(id)).toBe(true);
  expect(faults.clear(id)).toBe(false);
  expect(faults.active('silence')).toEqual([]);
});

test('clearing all clears what still waits, too', () => {
  add({ type: 'restart-gateway', startInMilliseconds: 10 });
  add({ type: 'refuse-sockets' });
  expect(faults.clear()).toBe(true);
  clock.advance(100);
  expect(happened).toEqual([]);
  expect(faults.list()).toEqual([]);
});

test.each<[string, FaultRequest, boolean]>([
  ['everybody', { type: 'silence' }, true],
  ['the channel', { type: 'silence', channel: 'a' }, true],
  ['the member', { type: 'silence', channel: 'a', uid: '1' }, true],
  ['the uid in any channel', { type: 'silence', uid: '1' }, true],
  ['another channel', { type: 'silence', channel: 'b' }, false],
  ['another member', { type: 'silence', channel: 'a', uid: '2' }, false],
])('a fault for %s', (_, request, meansAna) => {
  add(request);
  expect(faults.active('silence', ana)).toHaveLength(meansAna ? 1 : 0);
});

test.each([
  { type: 'nothing' },
  { type: 'media', loss: 1.5 },
  { type: 'media', loss: 0.1, direction: 'sideways' },
  { type: 'delay-signalling' },
  { type: 'silence', forMilliseconds: -1 },
  { type: 'access-point-code', code: 'x' },
])('%j is no fault', (request) => {
  expect(faultRequest.safeParse(request).success).toBe(false);
});
