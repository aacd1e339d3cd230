import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PROJECT } from '../demo-project.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { chooseServer, mintToken } from '../testing/signalling-client.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

const now = Math.floor(Date.now() / 1000);

describe('who may enter', () => {
  test.each<[string, Parameters<typeof chooseServer>[1], number]>([
    ['a good token', { token: mintToken() }, 0],
    ['a token for any uid', { token: mintToken({ uid: '' }), uid: 5 }, 0],
    ['a token for an account', { token: mintToken({ uid: 'alice' }), uid: 0, account: 'alice' }, 0],
    ['an unknown App ID', { appId: 'ab'.repeat(16), token: mintToken() }, 2_010_005],
    ['a channel name outside the set', { channel: 'naïve', token: mintToken() }, 2_010_007],
    ['a token of another certificate', { token: mintToken({ appCertificate: 'ab'.repeat(16) }) }, 2_010_009],
    ['a token of another channel', { token: mintToken({ channel: 'other' }) }, 2_010_009],
    ['a token of another uid', { token: mintToken({ uid: '2' }) }, 2_010_009],
    ['a token of another account', { token: mintToken({ uid: 'bob' }), uid: 0, account: 'alice' }, 2_010_009],
    ['no token that can be read', { token: '007nonsense' }, 2_010_009],
    ['a token that has run out', { token: mintToken({ issuedAt: now - 100, expiresIn: 50 }) }, 2_010_010],
    ['no token at all', { token: DEMO_PROJECT.appId }, 2_010_014],
  ])('%s', async (_, request, code) => {
    const answer = await chooseServer(emulator, request);
    expect(answer.code).toBe(code);
    expect(answer.edges_services).toEqual(code === 0 ? [{ ip: '127.0.0.1', port: emulator.port }] : []);
    expect(answer.cert === '').toBe(code !== 0);
  });

  test('a uid is chosen for whoever leaves it open', async () => {
    const { uid } = await chooseServer(emulator, { token: mintToken({ uid: '' }), uid: 0 });
    expect(uid).toBeGreaterThan(0);
    expect(uid).toBeLessThan(2 ** 32);
  });
});

describe('user accounts', () => {
  const register = (body: object) =>
    fetch(`${emulator.url}/api/v1?action=stringuid`, { method: 'POST', body: JSON.stringify(body) }).then(
      (response) => response.json() as Promise<{ code: number; uid?: number }>,
    );

  test('an account has one integer, the same each time, and the access point gives it too', async () => {
    const first = await register({ appid: DEMO_PROJECT.appId, string_uid: 'alice' });
    const second = await register({ appid: DEMO_PROJECT.appId, string_uid: 'alice' });
    const other = await register({ appid: DEMO_PROJECT.appId, string_uid: 'bob' });
    const chosen = await chooseServer(emulator, {
      token: mintToken({ uid: 'alice' }),
      uid: 0,
      account: 'alice',
    });
    expect(first.code).toBe(0);
    expect(second.uid).toBe(first.uid);
    expect(other.uid).not.toBe(first.uid);
    expect(chosen.uid).toBe(first.uid);
  });

  test('an unknown App ID and an empty account are refused', async () => {
    expect(await register({ appid: 'x', string_uid: 'alice' })).toEqual({ code: 9_010_001 });
    expect(await register({ appid: DEMO_PROJECT.appId, string_uid: '' })).toEqual({ code: 9_010_002 });
  });
});

describe('what else the SDK asks for', () => {
  const post = (path: string, body: BodyInit = '{}') => fetch(emulator.url + path, { method: 'POST', body });

  test.each(['uap', 'wrtc_gateway'])(
    'services that are not here (%s) refuse in the way that ends the SDK’s attempts',
    async (action) => {
      const response = await post(`/api/v1?action=${action}`);
      const { code, json_body } = (await response.json()) as Record<string, string>;
      expect(code).toBe(0);
      expect(JSON.parse(json_body ?? '')).toMatchObject({ code: 501 });
    },
  );

  test('logs are thrown away with the word that the SDK wants', async () => {
    expect(await (await post('/upload/v1')).text()).toBe('OK');
  });

  test('what comes by the proxy is answered as if it had come straight', async () => {
    const { host } = new URL(emulator.url);
    const body = JSON.stringify({ appid: DEMO_PROJECT.appId, string_uid: 'alice' });
    const answers = await Promise.all(
      ['/api/v1?action=stringuid', `/ap/?url=${host}/api/v1?action=stringuid`].map(async (path) =>
        (await post(path, body)).json(),
      ),
    );
    expect(answers[0]).toMatchObject({ code: 0 });
    expect(answers[1]).toEqual(answers[0]);
    expect((await post(`/ap/?url=${host}/nothing`)).status).toBe(404);
  });

  test('a ticket for a new token comes under that name, and not for a bad token', async () => {
    const ticketFor = async (token: string) => {
      const form = new FormData();
      const buffer = { cname: 'test', token, uid: 1, service_ids: [11], detail: { 12: '1' } };
      const asked = { appid: DEMO_PROJECT.appId, opid: 1, request_bodies: [{ uri: 28, buffer }] };
      form.set('request', JSON.stringify(asked));
      const answer = (await (await post('/api/v2/transpond/webrtc?v=2', form)).json()) as {
        response_body: [{ buffer: { code: number; ticket: string } }];
      };
      return answer.response_body[0].buffer;
    };
    expect((await ticketFor(mintToken())).ticket).not.toBe('');
    expect(await ticketFor(mintToken({ channel: 'other' }))).toMatchObject({ code: 2_010_009, ticket: '' });
  });
});

describe('odd requests', () => {
  const post = (body: BodyInit, path = '/api/v2/transpond/webrtc?v=2') =>
    fetch(emulator.url + path, { method: 'POST', body }).then((response) => response.status);
  const form = (value: string) => {
    const data = new FormData();
    data.set('request', value);
    return data;
  };

  test.each<[string, BodyInit, number]>([
    ['no form', 'hello', 400],
    ['a form without the field', new FormData(), 400],
    ['a field that is not JSON', form('{'), 400],
    ['JSON of another shape', form('{"appid":1}'), 400],
    ['a body that is too large', form('x'.repeat(70_000)), 413],
  ])('%s', async (_, body, status) => {
    expect(await post(body)).toBe(status);
  });

  test('an address that does not exist', async () => {
    expect(await post('', '/nothing')).toBe(404);
  });
});
