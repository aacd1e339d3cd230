import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../emulator.ts';
import { joinChannel } from '../testing/signalling-client.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

const both = {
  ortc: [
    { stream_type: 'audio', ssrcs: [{ ssrcId: 10 }] },
    { stream_type: 'high', ssrcs: [{ ssrcId: 20, rtx: 21 }] },
  ],
};

async function anaAndBen(channel: string) {
  const { client: ana } = await joinChannel(emulator, { channel, uid: 1 });
  const { client: ben } = await joinChannel(emulator, { channel, uid: 2 });
  await ana.request('publish', both);
  return { ana, ben };
}

test('many streams are subscribed to at once, and those that nobody publishes are named', async () => {
  const { ben } = await anaAndBen('many');
  const users = [
    { stream_id: 1, stream_type: 5, audio_ssrc: 10, video_ssrc: 20 },
    { stream_id: 1, stream_type: 5, audio_ssrc: 10, video_ssrc: 99 },
  ];
  expect((await ben.request('subscribe_streams', { users })).message).toEqual({
    users: [{ stream_id: 1 }, { stream_id: 1, video_error_code: 2021 }],
  });
});

test('a medium is subscribed to by its publisher’s name, and its SSRC told', async () => {
  const { ben } = await anaAndBen('by-name');
  expect((await ben.request('pre_subscribe', { stream_id: 1, stream_type: 'video' })).message).toMatchObject({
    ssrcId: 20,
    rtxSsrcId: 21,
    uint_id: 1,
  });
  expect((await ben.request('pre_subscribe', { stream_id: 3, stream_type: 'audio' })).message).toMatchObject({
    error_code: 2021,
  });
});

test('a client may say when it joins that it begins with the low streams', async () => {
  const channel = 'default';
  await joinChannel(emulator, { channel, uid: 1, more: { default_video_stream: 1 } });
  await joinChannel(emulator, { channel, uid: 2 });
  const room = [...emulator.gateway.rooms()].find(({ channelName }) => channelName === channel);
  const layers = [1, 2].map((uid) => room?.sessions.get(uid)?.watching.defaultLayer);
  expect(layers).toEqual(['low', 'high']);
});

test('who sends the low stream on demand is asked for it once, when somebody wants it', async () => {
  const { ana, ben } = await anaAndBen('on-demand');
  const asked = () => ana.notifications.filter(({ type }) => type === 'enable_multi_stream').length;
  const wantLow = () => ben.request('switch_video_stream', { stream_id: 1, stream_type: 1 });
  await wantLow();
  await ana.request('ping');
  expect(asked()).toBe(0);
  await ana.request('set_dual_stream_mode', { mode: -1 });
  await wantLow();
  await wantLow();
  await ana.request('ping');
  expect(asked()).toBe(1);
});

test('scalable video has a name for each layer, and is announced by the first', async () => {
  const { client: ana } = await joinChannel(emulator, { channel: 'layers', uid: 1 });
  const { client: ben } = await joinChannel(emulator, { channel: 'layers', uid: 2 });
  const ssrcs = [20, 30, 40].map((ssrcId) => ({ ssrcId, rtx: ssrcId + 1 }));
  expect((await ana.request('publish', { ortc: [{ stream_type: 'high', ssrcs }] })).result).toBe('success');
  expect((await ben.heard('on_add_video_stream')).message).toMatchObject({ ssrcId: 20, rtxSsrcId: 21 });
});

test('who probes its way hears itself, and nobody else hears of it', async () => {
  const channel = 'probe';
  const { client: ben } = await joinChannel(emulator, { channel, uid: 2 });
  const more = { attributes: { userAttributes: { enableNetworkQualityProbe: true } } };
  const { client: ana } = await joinChannel(emulator, { channel, uid: 1, more });
  await ana.request('publish', { ortc: [{ stream_type: 'audio', ssrcs: [{ ssrcId: 10 }] }] });
  expect((await ana.heard('on_add_audio_stream')).message).toMatchObject({ uid: 1, ssrcId: 10 });
  expect((await ana.request('subscribe', { ssrcId: 11 })).message).toMatchObject({ error_code: 2021 });
  expect((await ana.request('subscribe', { ssrcId: 10 })).result).toBe('success');
  await ana.request('leave');
  await ben.request('ping');
  expect(ben.notifications).toEqual([]);
});
