import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../emulator.ts';
import { joinSyntheticPeer, type Publishing, type SyntheticPeer } from './synthetic-peer.ts';

let emulator: Emulator;
const peers: SyntheticPeer[] = [];

beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(async () => {
  for (const peer of peers.splice(0)) await peer.vanish();
  await emulator.close();
});

async function join(uid: number, publishing?: Publishing): Promise<SyntheticPeer> {
  const peer = await joinSyntheticPeer(emulator, { uid });
  peers.push(peer);
  if (publishing) await peer.publish(publishing);
  peer.subscribeToAll();
  return peer;
}

const packetsOf = (peer: SyntheticPeer, publisher: number, video: boolean) =>
  peer.received().find((stream) => stream.uid === publisher && stream.video === video)?.statistics.packets ??
  0;

test('peers hear and see each other, encrypted and over UDP', async () => {
  const ana = await join(1, { audio: 32_000, video: 300_000 });
  const ben = await join(2, { audio: 32_000 });
  await expect.poll(() => packetsOf(ben, 1, true)).toBeGreaterThan(20);
  await expect.poll(() => packetsOf(ben, 1, false)).toBeGreaterThan(20);
  await expect.poll(() => packetsOf(ana, 2, false)).toBeGreaterThan(20);
  expect(packetsOf(ana, 2, true)).toBe(0);
  // Who publishes is told how much it may send.
  const { message } = await ana.client.heard('on_uplink_stats');
  expect(message.B_uab).toBeGreaterThan(300_000);
});

test('what is lost of a video is sent again, on both ways', async () => {
  await join(1, { video: 400_000 });
  const ben = await join(2);
  await expect.poll(() => packetsOf(ben, 1, true)).toBeGreaterThan(10);
  const lossy = { type: 'media', direction: 'both', delayMilliseconds: 0 } as const;
  const id = emulator.gateway.faults.add({ ...lossy, loss: 0.1, startInMilliseconds: 0 });
  await expect.poll(() => packetsOf(ben, 1, true)).toBeGreaterThan(300);
  emulator.gateway.faults.clear(id);
  await expect.poll(() => ben.received()[0]?.statistics.lost).toBe(0);
  const room = [...emulator.gateway.rooms()][0];
  expect(room?.router.qualityOf(1).loss.up).toBeGreaterThanOrEqual(0);
});

test('a peer that says its way is narrow gets the low stream, and the others go on as they were', async () => {
  await join(1, { audio: 32_000, video: 500_000, low: 50_000 });
  const [slow, good] = [await join(2), await join(3)];
  await slow.client.request('set_fallback_option', { stream_id: 1, fallback_type: 1 });
  await expect.poll(() => packetsOf(slow, 1, true)).toBeGreaterThan(30);
  const room = [...emulator.gateway.rooms()][0];
  expect(room?.router.layerOf(2, 1)).toBe('high');
  const narrow = { type: 'media', uid: '2', direction: 'down', loss: 0, delayMilliseconds: 0 } as const;
  emulator.gateway.faults.add({ ...narrow, bitsPerSecond: 150_000, startInMilliseconds: 0 });
  await expect.poll(() => room?.router.layerOf(2, 1)).toBe('low');
  expect(room?.router.layerOf(3, 1)).toBe('high');
  expect(good.client.notifications.some(({ type }) => type === 'on_stream_fallback_update')).toBe(false);
});
