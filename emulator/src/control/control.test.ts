import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../emulator.ts';
import { joinChannel } from '../testing/signalling-client.ts';
import { createControl, type EmulatorControl } from './client.ts';

let emulator: Emulator;
let control: EmulatorControl;
beforeAll(async () => {
  emulator = await startEmulator();
  control = createControl(emulator.url);
});
afterAll(() => emulator.close());

test('who is where is told, and what they publish', async () => {
  const { client } = await joinChannel(emulator, { channel: 'told', uid: 1 });
  await client.request('publish', { ortc: [{ stream_type: 'audio', ssrcs: [{ ssrcId: 7 }] }] });
  const [channel] = (await control.channels()).filter(({ channel: name }) => name === 'told');
  expect(channel?.members).toMatchObject([{ uid: 1, role: 'host', audio: true, video: false }]);
});

test('a fault is taken on, listed and cleared', async () => {
  const id = await control.fault({ type: 'silence', channel: 'nowhere' });
  expect(await control.faults()).toMatchObject([{ id, active: true, fault: { type: 'silence' } }]);
  await control.clearFaults(id);
  expect(await control.faults()).toEqual([]);
  await expect(control.clearFaults(id)).rejects.toThrow('There is no fault of that number.');
});

test('a silent gateway says nothing to the member it is silent for', async () => {
  const ana = await joinChannel(emulator, { channel: 'silence', uid: 1 });
  await control.fault({ type: 'silence', channel: 'silence', uid: '1' });
  let answered = false;
  const answer = ana.client.request('ping').then(() => {
    answered = true;
  });
  const ben = await joinChannel(emulator, { channel: 'silence', uid: 2 });
  await ben.client.request('ping');
  expect(answered).toBe(false);
  expect(ana.client.notifications).toEqual([]);
  answer.catch(() => {});
  await control.clearFaults();
  expect((await ana.client.request('ping')).result).toBe('success');
});

test('an access point that is told a code answers it to a good token, too', async () => {
  await control.fault({ type: 'access-point-code', code: 2_010_016 });
  await expect(joinChannel(emulator, { channel: 'full', uid: 1 })).resolves.toMatchObject({
    reply: { result: 'failed' },
  });
  await control.clearFaults();
});

test('a day passes at once', async () => {
  const { client } = await joinChannel(emulator, { channel: 'day', uid: 1 });
  await control.advanceClock(3_580_000);
  await client.heard('on_token_privilege_will_expire');
  await control.advanceClock(20_000);
  await client.heard('on_token_privilege_did_expire');
});

describe('what is refused', () => {
  const post = (path: string, body: string, type = 'application/json') =>
    fetch(`${emulator.url}/control/${path}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    }).then(({ status }) => status);

  test.each([
    ['faults', '{"type":"nothing"}', 'application/json', 400],
    ['faults', '{', 'application/json', 400],
    ['faults', '{"type":"silence"}', 'text/plain', 415],
    ['clock', '{"advanceMilliseconds":-1}', 'application/json', 400],
    ['nothing', '{}', 'application/json', 404],
  ])('%s with %s as %s', async (path, body, type, status) => {
    expect(await post(path, body, type)).toBe(status);
  });

  test('a request by a name that somebody else may own', async () => {
    const status = await new Promise((resolve) =>
      request(
        {
          port: emulator.port,
          host: '127.0.0.1',
          path: '/control/channels',
          headers: { host: 'evil.example' },
        },
        (response) => resolve(response.statusCode),
      ).end(),
    );
    expect(status).toBe(403);
  });
});
