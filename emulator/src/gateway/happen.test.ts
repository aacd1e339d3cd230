import { afterEach, beforeEach, expect, test } from 'vitest';
import { createControl, type EmulatorControl } from '../control/client.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { createManualClock, type ManualClock } from '../testing/manual-clock.ts';
import { chooseServer, joinChannel, mintToken, SignallingClient } from '../testing/signalling-client.ts';

let clock: ManualClock;
let emulator: Emulator;
let control: EmulatorControl;
const ana = { channel: 'test', uid: '1' };

beforeEach(async () => {
  clock = createManualClock(Date.now());
  emulator = await startEmulator({ clock });
  control = createControl(emulator.url);
});
afterEach(() => emulator.close());

const kinds = ({ notifications }: SignallingClient) => notifications.map(({ type }) => type);

test('a token that is to end in a minute is warned of, and ends', async () => {
  const { client } = await joinChannel(emulator);
  await control.fault({ type: 'expire-token', ...ana, inMilliseconds: 60_000 });
  clock.advance(29_999);
  await client.request('ping');
  expect(kinds(client)).not.toContain('on_token_privilege_will_expire');
  clock.advance(1);
  await client.heard('on_token_privilege_will_expire');
  clock.advance(30_000);
  await client.heard('on_token_privilege_did_expire');
  expect(await control.channels()).toEqual([]);
});

test('who is removed is gone for the others, and finds its socket and its session gone', async () => {
  const { client: ben } = await joinChannel(emulator, { uid: 2, token: mintToken({ uid: '2' }) });
  const { client, reply } = await joinChannel(emulator);
  await control.fault({ type: 'remove', ...ana });
  await client.closed();
  expect((await ben.heard('on_user_offline')).message).toEqual({ uid: 1, reason: 'Quit' });
  const back = await SignallingClient.open(emulator);
  expect(await back.request('rejoin_v3', { token: reply.message.rejoin_token })).toMatchObject({
    message: { error_code: 2024 },
  });
  expect((await chooseServer(emulator, {})).code).toBe(0);
});

test('what the gateway says comes later when signalling is delayed', async () => {
  const { client } = await joinChannel(emulator);
  const took = async () => {
    const start = performance.now();
    await client.request('ping');
    return performance.now() - start;
  };
  await control.fault({ type: 'delay-signalling', ...ana, delayMilliseconds: 400 });
  expect(await took()).toBeGreaterThan(390);
  await control.clearFaults();
  expect(await took()).toBeLessThan(390);
});

test('sockets are refused for as long as was asked', async () => {
  await control.fault({ type: 'refuse-sockets', forMilliseconds: 3000 });
  await expect(SignallingClient.open(emulator)).rejects.toThrow();
  clock.advance(3000);
  await expect(SignallingClient.open(emulator)).resolves.toBeDefined();
});

test('fallback tells a member of everyone whose picture it gets less of, and when that is over', async () => {
  const { client: ben } = await joinChannel(emulator, { uid: 2, token: mintToken({ uid: '2' }) });
  await ben.request('publish', { ortc: [{ stream_type: 'high', ssrcs: [{ ssrcId: 20 }] }] });
  const { client } = await joinChannel(emulator);
  await client.request('subscribe', { ssrcId: 20 });
  const heard = () =>
    client.notifications
      .filter(({ type }) => type === 'on_stream_fallback_update')
      .map(({ message }) => message);

  await control.fault({ type: 'fallback', ...ana, to: 'audio' });
  await client.request('ping');
  expect(heard()).toEqual([{ stream_id: 2, stream_type: 1 }]);
  await control.fault({ type: 'fallback', ...ana, to: 'recover' });
  await client.request('ping');
  expect(heard().at(-1)).toEqual({ stream_id: 2, stream_type: 0 });
});

test('what is wrong with a license is told, and the member is gone', async () => {
  const { client: ben } = await joinChannel(emulator, { uid: 2, token: mintToken({ uid: '2' }) });
  const { client } = await joinChannel(emulator);
  await control.fault({ type: 'license', ...ana, problem: 'minutes-exceeded' });
  expect((await client.heard('on_user_license_banned')).message).toEqual({ error_code: 32_773 });
  expect((await ben.heard('on_user_offline')).message).toEqual({ uid: 1, reason: 'Quit' });
});

test('who hears that its media connection is lost cannot go on with the session, and is still there', async () => {
  const { client, reply } = await joinChannel(emulator, { more: { p2p_id: 3 } });
  await control.fault({ type: 'lose-media', ...ana });
  expect((await client.heard('on_p2p_lost')).message).toEqual({ p2pid: '3' });
  const back = await SignallingClient.open(emulator);
  expect(await back.request('rejoin_v3', { token: reply.message.rejoin_token })).toMatchObject({
    message: { error_code: 2024 },
  });
  expect(await control.channels()).toMatchObject([{ members: [{ uid: 1 }] }]);
});
