import { expect, test } from 'vitest';
import type { Outgoing } from './outgoing.ts';
import { createProbes } from './probes.ts';

/** A stream whose empty packets have 250 bytes, and that counts them. */
function countingStream() {
  const stream = { packets: 0, sendPadding: () => 0 };
  stream.sendPadding = () => {
    stream.packets += 1;
    return 250;
  };
  return stream as typeof stream & Outgoing;
}

test('so many bit/s go to a member as were asked for, until that ends', () => {
  let now = 0;
  const probes = createProbes(() => now);
  const stream = countingStream();
  probes.set(1, 100_000);
  for (now = 20; now <= 1000; now += 20) probes.send(() => [stream]);
  expect(stream.packets).toBe(50);
  probes.set(1, 0);
  now = 2000;
  probes.send(() => [stream]);
  expect(stream.packets).toBe(50);
});

test('a member without a stream holds nobody up, and is owed nothing when one comes', () => {
  let now = 0;
  const probes = createProbes(() => now);
  const [late, other] = [countingStream(), countingStream()];
  probes.set(1, 100_000);
  probes.set(2, 100_000);
  now = 1000;
  probes.send((member) => (member === 2 ? [other] : []));
  expect([late.packets, other.packets]).toEqual([0, 50]);
  now = 1020;
  probes.send((member) => [member === 2 ? other : late]);
  expect(late.packets).toBe(1);
});
