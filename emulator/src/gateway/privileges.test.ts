import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEMO_PROJECT } from '../demo-project.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { createManualClock, type ManualClock } from '../testing/manual-clock.ts';
import type { Privilege } from '../testing/mint-token.ts';
import { chooseServer, joinChannel, mintToken } from '../testing/signalling-client.ts';

const audio = { ortc: [{ stream_type: 'audio', ssrcs: [{ ssrcId: 10 }] }] };
const video = { ortc: [{ stream_type: 'high', ssrcs: [{ ssrcId: 20 }] }] };
const data = { payload: 'aGk=' };

const OPEN = { appId: '0a'.repeat(16), appCertificate: null };
const COHOST = { ...DEMO_PROJECT, cohostAuthentication: true };

let clock: ManualClock;
let emulator: Emulator;

async function start(project: typeof COHOST | typeof DEMO_PROJECT | typeof OPEN): Promise<void> {
  emulator = await startEmulator({ clock, projects: [project] });
}
const joinWith = (privileges: Partial<Record<Privilege, number>>) => {
  const token = mintToken({ issuedAt: Math.floor(clock.now() / 1000), privileges });
  return joinChannel(emulator, { uid: 1, token });
};

beforeEach(() => {
  clock = createManualClock();
});
afterEach(() => emulator.close());

test('without co-host authentication, whoever may join may publish', async () => {
  await start(DEMO_PROJECT);
  const { client } = await joinWith({ JoinChannel: 600 });
  expect((await client.request('publish', audio)).result).toBe('success');
  expect((await client.request('publish', video)).result).toBe('success');
  expect((await client.request('data_stream', data)).result).toBe('success');
});

describe('with co-host authentication', () => {
  beforeEach(() => start(COHOST));

  test.each<[Privilege, string, object]>([
    ['PublishAudioStream', 'publish', audio],
    ['PublishVideoStream', 'publish', video],
    ['PublishDataStream', 'data_stream', data],
  ])('%s is needed, and enough, for its own medium', async (privilege, type, message) => {
    const { client } = await joinWith({ JoinChannel: 600, [privilege]: 600 });
    for (const [otherType, other] of [
      ['publish', audio],
      ['publish', video],
      ['data_stream', data],
    ] as const) {
      const { result, message: answer } = await client.request(otherType, other);
      const same = otherType === type && other === message;
      expect(result).toBe(same ? 'success' : 'failed');
      if (!same) expect(answer).toMatchObject({ error_code: 2018 });
    }
  });

  test('a privilege has an end of its own', async () => {
    const { client } = await joinWith({ JoinChannel: 600, PublishVideoStream: 60, PublishAudioStream: 600 });
    clock.advance(60_000);
    expect(await client.request('publish', video)).toMatchObject({
      result: 'failed',
      message: { error_code: 109 },
    });
    expect((await client.request('publish', audio)).result).toBe('success');
  });

  test('a renewed token brings its own privileges', async () => {
    const { client } = await joinWith({ JoinChannel: 600 });
    const token = mintToken({ issuedAt: Math.floor(clock.now() / 1000) });
    expect((await client.request('publish', video)).result).toBe('failed');
    await client.request('renew_token', { token });
    expect((await client.request('publish', video)).result).toBe('success');
  });

  test('the stage is for whoever may publish something', async () => {
    const watcher = await joinWith({ JoinChannel: 600 });
    expect(await watcher.client.request('set_client_role', { role: 'host' })).toMatchObject({
      message: { error_code: 2018 },
    });
    expect((await watcher.client.request('set_client_role', { role: 'audience' })).result).toBe('success');
    const speaker = await joinWith({ JoinChannel: 600, PublishAudioStream: 600 });
    expect((await speaker.client.request('set_client_role', { role: 'host' })).result).toBe('success');
  });
});

describe('a project without a certificate', () => {
  beforeEach(() => start(OPEN));

  test('takes whoever comes without a token, for as long as they like', async () => {
    const answer = await chooseServer(emulator, { appId: OPEN.appId, token: OPEN.appId });
    expect(answer.code).toBe(0);
  });

  test('refuses a token', async () => {
    expect((await chooseServer(emulator, { appId: OPEN.appId, token: mintToken() })).code).toBe(2_010_015);
  });
});

test('several projects are told apart by their App ID', async () => {
  emulator = await startEmulator({ projects: [OPEN, DEMO_PROJECT] });
  expect((await chooseServer(emulator, { appId: OPEN.appId, token: OPEN.appId })).code).toBe(0);
  expect((await chooseServer(emulator, { token: mintToken() })).code).toBe(0);
});
