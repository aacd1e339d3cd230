import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEMO_CREDENTIALS, DEMO_PROJECT } from '../demo-project.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { createManualClock, type ManualClock } from '../testing/manual-clock.ts';
import { chooseServer, joinChannel, joinWithTicket, mintToken } from '../testing/signalling-client.ts';

const { appId } = DEMO_PROJECT;
const BANNED_AT_THE_DOOR = 2_010_011;
let emulator: Emulator;
let clock: ManualClock;

beforeEach(async () => {
  clock = createManualClock(Date.now());
  emulator = await startEmulator({ clock });
});
afterEach(() => emulator.close());

const basic = (key: string, secret: string) => `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;

async function call(method: string, path: string, body?: object, headers: Record<string, string> = {}) {
  const response = await fetch(`${emulator.url}/dev/v1/${path}`, {
    method,
    headers: {
      authorization: basic(DEMO_CREDENTIALS.restKey, DEMO_CREDENTIALS.restSecret),
      'content-type': 'application/json',
      ...headers,
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json(), headers: response.headers };
}

const ban = (rule: object) =>
  call('POST', 'kicking-rule', { appid: appId, time: 5, privileges: ['join_channel'], ...rule });

const sessionsOf = ({ gateway }: Emulator) =>
  [...gateway.rooms()].flatMap((room) => [...room.sessions.values()]);

const streams = [
  { stream_type: 'audio', ssrcs: [{ ssrcId: 11 }] },
  { stream_type: 'high', ssrcs: [{ ssrcId: 12, rtx: 13 }] },
];

describe('who may call', () => {
  test.each<[string, string]>([
    ['no header', ''],
    ['a wrong secret', basic(DEMO_CREDENTIALS.restKey, 'wrong')],
    ['a wrong key', basic('wrong', DEMO_CREDENTIALS.restSecret)],
    ['no Basic authentication', `Bearer ${DEMO_CREDENTIALS.restSecret}`],
    ['something that is not base64', 'Basic ???'],
  ])('%s is refused', async (_, authorization) => {
    const { status, headers } = await call('GET', `channel/${appId}`, undefined, { authorization });
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toContain('Basic');
  });

  test('a project that is not served is refused, and no page of another origin is let in', async () => {
    expect((await call('GET', 'channel/other')).status).toBe(401);
    const { headers } = await call('GET', `channel/${appId}`);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  test('a pair of one’s own replaces the public one', async () => {
    await emulator.close();
    emulator = await startEmulator({ restKey: 'key', restSecret: 'secret' });
    expect((await call('GET', `channel/${appId}`)).status).toBe(401);
    const authorization = basic('key', 'secret');
    expect((await call('GET', `channel/${appId}`, undefined, { authorization })).status).toBe(200);
  });
});

describe('queries', () => {
  test('the users and the state of a channel', async () => {
    expect((await call('GET', `channel/user/${appId}/test`)).body).toEqual({
      success: true,
      data: { channel_exist: false },
    });
    await joinChannel(emulator, { uid: 1 });
    await joinChannel(emulator, { uid: 2 });
    expect((await call('GET', `channel/user/${appId}/test`)).body).toEqual({
      success: true,
      data: { channel_exist: true, mode: 1, total: 2, users: [1, 2] },
    });
    expect((await call('GET', `channel/user/property/${appId}/2/test`)).body).toEqual({
      success: true,
      data: { in_channel: true, uid: 2, join: Math.floor(clock.now() / 1000), role: 1, platform: 7 },
    });
    expect((await call('GET', `channel/user/property/${appId}/3/test`)).body.data).toEqual({
      in_channel: false,
    });
    expect((await call('GET', `channel/user/${appId}/test/hosts_only`)).body.data).toMatchObject({
      broadcasters: [1, 2],
    });
  });

  test('the channels, by page', async () => {
    for (const channel of ['a', 'b', 'c d']) await joinChannel(emulator, { channel });
    expect((await call('GET', `channel/${appId}?page_no=1&page_size=2`)).body).toEqual({
      success: true,
      data: { channels: [{ channel_name: 'c d', user_count: 1 }], total_size: 3 },
    });
    expect((await call('GET', `channel/${appId}`)).body.data.channels).toHaveLength(3);
    expect((await call('GET', `channel/user/${appId}/c%20d`)).body.data.channel_exist).toBe(true);
  });

  test.each([
    `channel/${appId}?page_size=501`,
    `channel/${appId}?page_no=-1`,
    `channel/user/property/${appId}/alice/test`,
    `channel/user/${appId}/%E0%A4%A`,
  ])('%s is refused', async (path) => {
    expect((await call('GET', path)).status).toBe(400);
  });

  test('there is nothing else', async () => {
    expect((await call('GET', 'nothing')).status).toBe(404);
    expect((await call('PATCH', 'kicking-rule', {})).status).toBe(404);
  });
});

describe('banning rules', () => {
  test('are created, listed, moved and deleted', async () => {
    const now = clock.now();
    const created = await ban({ cname: 'test', uid: 7 });
    expect(created).toMatchObject({ status: 200, body: { status: 'success', id: 1 } });
    const rule = { id: 1, appid: appId, cname: 'test', uid: 7, ip: '', privileges: ['join_channel'] };
    const list = () => call('GET', `kicking-rule?appid=${appId}`).then(({ body }) => body.rules);
    expect(await list()).toEqual([
      expect.objectContaining({ ...rule, ts: new Date(now + 300_000).toISOString() }),
    ]);

    const ts = new Date(now + 600_000).toISOString();
    const moved = await call('PUT', 'kicking-rule', { appid: appId, id: 1, time: 10 });
    expect(moved.body).toEqual({ status: 'success', result: { id: 1, ts } });

    const deleted = await call('DELETE', 'kicking-rule', { appid: appId, id: 1 });
    expect(deleted.body).toEqual({ status: 'success', id: 1 });
    expect((await call('DELETE', 'kicking-rule', { appid: appId, id: 1 })).status).toBe(404);
    expect(await list()).toEqual([]);
  });

  test.each<[string, object]>([
    ['names nobody', { cname: '', uid: 0 }],
    ['takes nothing away', { uid: 7, privileges: [] }],
    ['takes something unknown away', { uid: 7, privileges: ['breathe'] }],
    ['has a uid that is no number', { uid: 'alice' }],
  ])('a rule that %s is refused', async (_, rule) => {
    expect((await ban(rule)).status).toBe(400);
  });

  test('another content type is refused', async () => {
    const { status } = await call('POST', 'kicking-rule', {}, { 'content-type': 'text/plain' });
    expect(status).toBe(415);
  });

  test.each<[string, object, number]>([
    ['uid', { uid: 1 }, 14],
    ['uid, as digits', { uid: '1' }, 14],
    ['address', { ip: '127.0.0.1' }, 15],
    ['channel', { cname: 'test' }, 16],
  ])('a member banned by %s is out, and stays out until the rule ends', async (_, rule, code) => {
    const { client } = await joinChannel(emulator, { uid: 1 });
    await ban(rule);
    expect((await client.heard('on_user_banned')).message).toEqual({ error_code: code });
    expect([...emulator.gateway.rooms()]).toEqual([]);
    expect((await chooseServer(emulator, {})).code).toBe(BANNED_AT_THE_DOOR);
    clock.advance(300_000);
    expect((await chooseServer(emulator, {})).code).toBe(0);
  });

  test('the others stay, and hear that somebody left', async () => {
    const { client: staying } = await joinChannel(emulator, { uid: 2 });
    await joinChannel(emulator, { uid: 1 });
    await ban({ uid: 1 });
    expect((await staying.heard('on_user_offline')).message).toEqual({ uid: 1, reason: 'Quit' });
  });

  test('a rule of no time removes once and is not kept', async () => {
    const { client } = await joinChannel(emulator);
    await ban({ uid: 1, time: 0 });
    await client.heard('on_user_banned');
    expect((await chooseServer(emulator, {})).code).toBe(0);
  });

  test('a ticket from before the ban, and the rejoin token, open nothing', async () => {
    const { cert } = await chooseServer(emulator, {});
    const { reply } = await joinChannel(emulator);
    await ban({ uid: 1 });
    expect((await joinWithTicket(emulator, cert)).reply).toMatchObject({
      result: 'failed',
      message: { error_code: 14 },
    });
    const { client } = await joinChannel(emulator, { uid: 2 });
    await client.request('leave');
    const rejoined = await client.request('rejoin_v3', { token: reply.message.rejoin_token });
    expect(rejoined).toMatchObject({ result: 'failed', message: { error_code: 2024 } });
  });

  test.each([
    ['a rule that lasts', 5],
    ['a rule that acts once', 0],
  ])('whose socket is down hears of %s when its client comes back', async (_, time) => {
    const { client, sessionId } = await joinChannel(emulator);
    client.socket.terminate();
    await expect.poll(() => sessionsOf(emulator)[0]?.socket).toBeNull();
    await ban({ uid: 1, time });
    const { client: back, reply } = await joinChannel(emulator, { sessionId });
    expect((await back.heard('on_user_banned')).message).toEqual({ error_code: 14 });
    expect(reply.result).toBe('failed');
    // Told once, it is a client as any other.
    expect((await chooseServer(emulator, { sessionId })).code).toBe(time === 0 ? 0 : BANNED_AT_THE_DOOR);
  });

  test('whose member is long gone hears of a rule, too, when its client comes back', async () => {
    const { client, sessionId } = await joinChannel(emulator);
    client.socket.terminate();
    await expect.poll(() => sessionsOf(emulator)[0]?.socket).toBeNull();
    clock.advance(10_000);
    expect(sessionsOf(emulator)).toEqual([]);
    await ban({ cname: 'test' });
    const { client: back } = await joinChannel(emulator, { sessionId });
    expect((await back.heard('on_user_banned')).message).toEqual({ error_code: 16 });
  });

  test('what is published is taken back, and publishing it again is refused', async () => {
    const { client: watching } = await joinChannel(emulator, { uid: 2 });
    const { client } = await joinChannel(emulator, { uid: 1 });
    await client.request('publish', { ortc: streams });
    await watching.heard('on_add_video_stream');
    await ban({ uid: 1, privileges: ['publish_video'] });
    expect((await watching.heard('mute_video')).message).toEqual({ uid: 1 });

    const again = (ortc: object[]) => client.request('publish', { ortc });
    expect(await again(streams.slice(1))).toMatchObject({ message: { error_code: 2018 } });
    expect((await again(streams.slice(0, 1))).result).toBe('success');
    clock.advance(300_000);
    expect((await again(streams.slice(1))).result).toBe('success');
  });

  test('a user account is banned by its integer', async () => {
    const account = { uid: 0, account: 'alice', token: mintToken({ uid: 'alice' }) };
    const { uid } = await chooseServer(emulator, account);
    await ban({ uid });
    expect((await chooseServer(emulator, account)).code).toBe(BANNED_AT_THE_DOOR);
  });
});
