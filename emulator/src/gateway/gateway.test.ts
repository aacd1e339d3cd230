import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../emulator.ts';
import { createManualClock, type ManualClock } from '../testing/manual-clock.ts';
import {
  chooseServer,
  joinChannel,
  joinWithTicket,
  mintToken,
  SignallingClient,
} from '../testing/signalling-client.ts';

let clock: ManualClock;
let emulator: Emulator;
const logged: string[] = [];

const issuedAt = () => Math.floor(clock.now() / 1000);
const tokenFor = (uid: number, expiresIn = 3600) =>
  mintToken({ uid: String(uid), issuedAt: issuedAt(), expiresIn });
const joinAs = (uid: number, options: { expiresIn?: number; sessionId?: string } = {}) =>
  joinChannel(emulator, { uid, token: tokenFor(uid, options.expiresIn), ...options });

beforeEach(async () => {
  clock = createManualClock();
  logged.length = 0;
  emulator = await startEmulator({
    clock,
    log: (event, fields) => logged.push(`${event} ${JSON.stringify(fields)}`),
  });
});
afterEach(() => emulator.close());

const offer = (ssrc: number) => ({
  ortc: [{ stream_type: 'high', ssrcs: [{ ssrcId: ssrc, rtx: ssrc + 1 }] }],
});

describe('coming and going', () => {
  test('a join is answered with a uid and a media address on loopback', async () => {
    const { reply } = await joinAs(7);
    expect(reply.result).toBe('success');
    expect(reply.message).toMatchObject({
      uid: 7,
      ortc: { iceParameters: { candidates: [{ ip: '127.0.0.1', type: 'host' }] } },
    });
  });

  test('two members hear of each other, of a publish, and of a leave', async () => {
    const ana = await joinAs(1);
    const ben = await joinAs(2);
    await ana.client.heard('on_user_online');
    expect((await ben.client.heard('on_user_online')).message.uid).toBe(1);
    await ana.client.request('publish', offer(20));
    expect((await ben.client.heard('on_add_video_stream')).message.ssrcId).toBe(20);
    expect((await ben.client.request('subscribe', { ssrcId: 20 })).result).toBe('success');
    await ana.client.request('leave');
    expect((await ben.client.heard('on_user_offline')).message).toEqual({ uid: 1, reason: 'Quit' });
  });

  test('channels do not hear each other', async () => {
    const ana = await joinAs(1);
    const token = mintToken({ channel: 'elsewhere', uid: '2', issuedAt: issuedAt() });
    const other = await joinChannel(emulator, { channel: 'elsewhere', uid: 2, token });
    await other.client.request('publish', offer(20));
    await ana.client.request('ping');
    expect(ana.client.notifications).toEqual([]);
  });

  test('a ticket that this process did not issue is refused', async () => {
    const { cert } = await chooseServer(emulator, { token: tokenFor(1) });
    for (const ticket of ['', 'x', `${cert}x`, `x${cert}`, cert.replace(/\..*/, '.')]) {
      const { reply } = await joinWithTicket(emulator, ticket);
      expect(reply).toMatchObject({ result: 'failed', message: { error_code: 110 } });
    }
  });

  test('a ticket opens only the channel it was issued for', async () => {
    const { cert } = await chooseServer(emulator, { token: tokenFor(1) });
    expect((await joinWithTicket(emulator, cert, { channel: 'other' })).reply.result).toBe('failed');
  });

  test('the newest client of a uid wins, and the older one hears why', async () => {
    const older = await joinAs(1);
    const ben = await joinAs(2);
    const newer = await joinAs(1);
    expect(newer.reply.result).toBe('success');
    expect((await older.client.heard('on_notification')).message.code).toBe(2003);
    expect((await ben.client.heard('on_user_offline')).message.uid).toBe(1);
  });

  test('the same session coming again replaces itself, and nobody sees it leave', async () => {
    const before = await joinAs(1);
    const ben = await joinAs(2);
    const again = await joinAs(1, { sessionId: before.sessionId });
    expect(again.reply.result).toBe('success');
    await again.client.request('publish', offer(40));
    await ben.client.heard('on_add_video_stream');
    expect(ben.client.notifications.map(({ type }) => type)).toEqual([
      'on_user_online',
      'on_add_video_stream',
      'unmute_video',
    ]);
  });
});

describe('a broken socket', () => {
  test('the member comes back with its rejoin token and gets the whole list', async () => {
    const ana = await joinAs(1);
    const ben = await joinAs(2);
    await ben.client.request('publish', offer(20));
    ana.client.socket.terminate();
    const back = await SignallingClient.open(emulator);
    const reply = await back.request('rejoin_v3', { token: ana.reply.message.rejoin_token });
    expect(reply.message).toMatchObject({ peers: [{ uid: 2, video: true, video_ssrc: 20, audio: false }] });
    clock.advance(60_000);
    await ben.client.request('ping');
    expect(ben.client.notifications.map(({ type }) => type)).not.toContain('on_user_offline');
  });

  test('a member who stays away is gone after ten seconds, and not before', async () => {
    const ana = await joinAs(1);
    const ben = await joinAs(2);
    emulator.gateway.faults.add({ type: 'drop-socket', uid: '1', startInMilliseconds: 0 });
    await ana.client.closed();
    await expect.poll(() => logged.some((line) => line.startsWith('socket lost'))).toBe(true);
    clock.advance(9_999);
    await ben.client.request('ping');
    expect(ben.client.notifications.map(({ type }) => type)).not.toContain('on_user_offline');
    clock.advance(1);
    expect((await ben.client.heard('on_user_offline')).message).toEqual({ uid: 1, reason: 'ServerTimeOut' });
  });

  test('a restarted gateway knows nobody: the old rejoin token is refused', async () => {
    const ana = await joinAs(1);
    emulator.gateway.restart(0);
    await ana.client.closed();
    const back = await SignallingClient.open(emulator);
    const reply = await back.request('rejoin_v3', { token: ana.reply.message.rejoin_token });
    expect(reply).toMatchObject({ result: 'failed', message: { error_code: 2024 } });
  });

  test('who comes again after a restart is not ended with the old session', async () => {
    const before = await joinAs(1);
    emulator.gateway.restart(0);
    await before.client.closed();
    const ana = await joinAs(1, { sessionId: before.sessionId });
    const ben = await joinAs(2);
    clock.advance(20_000);
    await ana.client.request('publish', offer(20));
    await ben.client.heard('on_add_video_stream');
    expect(logged.filter((line) => line.startsWith('socket lost'))).toEqual([]);
    expect(ben.client.notifications.map(({ type }) => type)).not.toContain('on_user_offline');
  });

  test('a gateway that is down refuses sockets', async () => {
    emulator.gateway.restart(3_000);
    await expect(SignallingClient.open(emulator)).rejects.toThrow();
    clock.advance(3_000);
    await expect(SignallingClient.open(emulator)).resolves.toBeDefined();
  });
});

describe('the life of a token', () => {
  test('the warning comes 30 s before the end, then the end', async () => {
    const ana = await joinAs(1, { expiresIn: 35 });
    const ben = await joinAs(2);
    clock.advance(4_000);
    await ana.client.request('ping');
    expect(ana.client.notifications.map(({ type }) => type)).not.toContain('on_token_privilege_will_expire');
    clock.advance(2_000);
    await ana.client.heard('on_token_privilege_will_expire');
    clock.advance(30_000);
    await ana.client.heard('on_token_privilege_did_expire');
    expect((await ben.client.heard('on_user_offline')).message.uid).toBe(1);
  });

  test('a renewed token moves both', async () => {
    const ana = await joinAs(1, { expiresIn: 35 });
    clock.advance(10_000);
    expect((await ana.client.request('renew_token', { token: tokenFor(1, 35) })).result).toBe('success');
    clock.advance(34_000);
    await ana.client.request('ping');
    expect(ana.client.notifications.map(({ type }) => type)).not.toContain('on_token_privilege_did_expire');
    clock.advance(1_000);
    await ana.client.heard('on_token_privilege_did_expire');
  });

  test.each([
    ['of somebody else', () => tokenFor(2), 110],
    ['of another channel', () => mintToken({ channel: 'other', issuedAt: issuedAt() }), 110],
    [
      'signed with another certificate',
      () => mintToken({ appCertificate: 'ab'.repeat(16), issuedAt: issuedAt() }),
      110,
    ],
    ['that has run out', () => mintToken({ issuedAt: issuedAt() - 100, expiresIn: 50 }), 109],
    ['that is no token', () => 'nonsense', 110],
  ])('a new token %s is refused and the call goes on', async (_, token, code) => {
    const ana = await joinAs(1);
    expect(await ana.client.request('renew_token', { token: token() })).toMatchObject({
      result: 'failed',
      message: { error_code: code },
    });
    expect((await ana.client.request('ping')).result).toBe('success');
  });
});

describe('data stream messages', () => {
  const ofBytes = (count: number) => ({ payload: Buffer.alloc(count, 1).toString('base64'), sendTs: 1 });
  const resultsOf = async (client: SignallingClient, messages: object[]) =>
    (await Promise.all(messages.map((message) => client.request('data_stream', message)))).map(
      ({ result, message }) => (result === 'success' ? result : message.error_code),
    );

  test('whether they are in order and in time with the sound is passed on', async () => {
    const [ana, ben] = [await joinAs(1), await joinAs(2)];
    await ana.client.request('data_stream', { ...ofBytes(4), ordered: true, syncWithAudio: true });
    expect((await ben.client.heard('on_data_stream')).message).toEqual({
      ...ofBytes(4),
      uid: 1,
      ordered: true,
      syncWithAudio: true,
    });
  });

  test('a message holds 1,024 bytes at most', async () => {
    const { client } = await joinAs(1);
    expect(await resultsOf(client, [ofBytes(1024), ofBytes(1025), { payload: '%' }])).toEqual([
      'success',
      8,
      8,
    ]);
  });

  test('a client may send 60 messages and 30 KB a second, and is heard again in the next', async () => {
    const { client } = await joinAs(1);
    const results = await resultsOf(client, new Array(61).fill(ofBytes(10)));
    expect(results.slice(0, 60).every((result) => result === 'success')).toBe(true);
    expect(results[60]).toBe(12);
    clock.advance(1000);
    const large = await resultsOf(client, new Array(31).fill(ofBytes(1024)));
    expect(large.filter((result) => result === 'success')).toHaveLength(30);
    clock.advance(1000);
    expect(await resultsOf(client, [ofBytes(1024)])).toEqual(['success']);
  });
});

describe('odd messages', () => {
  test('an unknown request is answered, since the SDK would hang without', async () => {
    const { client } = await joinAs(1);
    expect((await client.request('something_new', { a: 1 })).result).toBe('success');
    expect((await client.request('constructor')).result).toBe('success');
  });

  test.each(['publish', 'subscribe', 'unsubscribe', 'control', 'renew_token', 'data_stream'])(
    '%s without its fields is refused',
    async (type) => {
      const { client } = await joinAs(1);
      expect((await client.request(type, {})).result).toBe('failed');
    },
  );

  test('a request before the join is refused', async () => {
    const client = await SignallingClient.open(emulator);
    expect((await client.request('publish', offer(1))).result).toBe('failed');
  });

  test.each(['', 'null', '[]', '{"_type":1}', '{', 'x'.repeat(300_000)])(
    'a frame that is no message closes its socket and nothing else',
    async (frame) => {
      const { client: other } = await joinAs(2);
      const client = await SignallingClient.open(emulator);
      client.socket.send(frame);
      await client.closed();
      expect((await other.request('ping')).result).toBe('success');
    },
  );
});

test('neither tokens, tickets nor the certificate reach the log', async () => {
  const token = tokenFor(1);
  const { cert } = await chooseServer(emulator, { token });
  const { client, reply } = await joinWithTicket(emulator, cert);
  await client.request('renew_token', { token: 'nonsense' });
  const all = logged.join('\n');
  expect(all).toContain('member joined');
  for (const secret of [token, cert, String(reply.message.rejoin_token), 'facadefacade', 'nonsense']) {
    expect(all).not.toContain(secret);
  }
});
