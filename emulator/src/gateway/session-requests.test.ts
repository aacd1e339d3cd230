import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../emulator.ts';
import { joinChannel } from '../testing/signalling-client.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

async function anaAndBen(channel: string) {
  const { client: ana } = await joinChannel(emulator, { channel, uid: 1 });
  const { client: ben } = await joinChannel(emulator, { channel, uid: 2 });
  return { ana, ben };
}

test('metadata reaches everyone but its sender', async () => {
  const { ana, ben } = await anaAndBen('metadata');
  expect((await ana.request('send_metadata', { metadata: 'aGk=' })).result).toBe('success');
  expect((await ben.heard('receive_metadata')).message).toEqual({ uid: 1, metadata: 'aGk=' });
  expect((await ana.request('send_metadata', { metadata: '%' })).message).toMatchObject({ error_code: 8 });
});

test('data streams of the second kind are refused, and the call goes on', async () => {
  const { ana } = await anaAndBen('datastream');
  for (const type of ['publish_datastream', 'subscribe_datastream']) {
    expect((await ana.request(type, {})).message).toMatchObject({ error_code: 2022 });
  }
  expect((await ana.request('ping')).result).toBe('success');
});
