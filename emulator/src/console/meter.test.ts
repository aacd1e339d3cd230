import { beforeEach, expect, it } from 'vitest';
import { createRoom, type Room, type Session } from '../gateway/room.ts';
import { createMeter, type Meter, SAMPLES } from './meter.ts';

const received = { bytes: 0, packets: 0, keyFrame: null };
const session = { roundTrip: 12.34, ticket: { uintId: 7 } } as Session;
let at: number;
let meter: Meter;
let room: Room;

beforeEach(() => {
  at = 0;
  received.bytes = 500;
  room = createRoom('app', 'atrium');
  room.router.streamsOf = () => [{ ssrc: 1, video: false, layer: 'high', received }];
  room.router.qualityOf = () => ({
    loss: { up: 0.12345, down: 0 },
    roundTrip: null,
    uplinkWait: 0,
    maySend: null,
  });
  session.room = room;
  room.sessions.set(7, session);
  meter = createMeter(
    () => [room],
    () => at,
  );
});

function second(bytes: number, milliseconds = 1000): void {
  at += milliseconds;
  received.bytes += bytes;
  meter.sample();
}

it('counts from the first sample on, whatever came before', () => {
  meter.sample();
  expect(meter.bitrates(received)).toEqual([]);
  second(1000);
  second(0);
  second(1000, 2000);
  expect(meter.bitrates(received)).toEqual([8000, 0, 4000]);
});

it('keeps a minute', () => {
  for (let count = 0; count <= SAMPLES + 5; count += 1) second(count);
  expect(meter.bitrates(received)).toHaveLength(SAMPLES);
  expect(meter.bitrates(received).at(-1)).toBe((SAMPLES + 5) * 8);
  expect(meter.member(session)?.roundTrip).toHaveLength(SAMPLES);
});

it('measures the ways of a member', () => {
  const other = { ...session };
  meter.sample();
  expect(meter.member(session)).toMatchObject({ roundTrip: [12.3], lossUp: [0.123], lossDown: [0] });
  expect(meter.member(other)).toBeUndefined();
});
