import { beforeAll, describe, expect, it, vi } from 'vitest';
import { servicesIn } from '@/lib/testing/services';
import { POST } from './route';

beforeAll(() => {
  vi.stubEnv('APP_ID', '');
  vi.stubEnv('APP_CERTIFICATE', '');
  vi.stubEnv('EMULATOR_URL', 'http://127.0.0.1:4700');
});

async function post(body: BodyInit, type = 'application/json') {
  const request = new Request('http://parley.test/getToken', {
    method: 'POST',
    headers: { 'Content-Type': type },
    body,
  });
  const response = await POST(request);
  return { status: response.status, body: await response.json() };
}

const rtc = { tokenType: 'rtc', channel: 'atrium', role: 'publisher', uid: '7', expire: 600 };

describe('a token of each kind', () => {
  const all = { 1: 600, 2: 600, 3: 600, 4: 600 };
  it.each([
    [rtc, { rtc: { channelName: 'atrium', uid: '7', ends: all } }],
    [{ ...rtc, uid: 7 }, { rtc: { channelName: 'atrium', uid: '7', ends: all } }],
    [{ ...rtc, uid: '0' }, { rtc: { channelName: 'atrium', uid: '', ends: all } }],
    [{ ...rtc, uid: 'ada' }, { rtc: { channelName: 'atrium', uid: 'ada', ends: all } }],
    [{ ...rtc, uid: '4294967296' }, { rtc: { channelName: 'atrium', uid: '4294967296', ends: all } }],
    [{ ...rtc, uid: '07' }, { rtc: { channelName: 'atrium', uid: '07', ends: all } }],
    [{ ...rtc, role: '2' }, { rtc: { channelName: 'atrium', uid: '7', ends: { 1: 600 } } }],
    [{ ...rtc, role: undefined }, { rtc: { channelName: 'atrium', uid: '7', ends: { 1: 600 } } }],
    [
      { ...rtc, joinExpiry: 500, audioExpiry: 60, videoExpiry: 'none' },
      { rtc: { channelName: 'atrium', uid: '7', ends: { 1: 500, 2: 60, 4: 600 } } },
    ],
    [{ tokenType: 'rtm', uid: 'ada', expire: 60 }, { rtm: { userId: 'ada', ends: { 1: 60 } } }],
    [
      { tokenType: 'rtm', uid: 'ada', channel: 'atrium', expire: 60 },
      {
        rtc: { channelName: 'atrium', uid: 'ada', ends: { 1: 60, 4: 60 } },
        rtm: { userId: 'ada', ends: { 1: 60 } },
      },
    ],
    [{ tokenType: 'chat', expire: 60 }, { chat: { userId: '', ends: { 2: 60 } } }],
    [{ tokenType: 'chat', uid: 'ada', expire: 60 }, { chat: { userId: 'ada', ends: { 1: 60 } } }],
  ])('%j', async (body, services) => {
    const answer = await post(JSON.stringify(body));
    expect(answer).toEqual({ status: 200, body: { token: expect.any(String) } });
    expect(servicesIn(answer.body.token)).toEqual(services);
  });
});

describe('what is refused', () => {
  it.each([
    [{ ...rtc, tokenType: 'RTC' }, 'bad-body-token-type'],
    [{}, 'bad-body-token-type'],
    [{ ...rtc, channel: undefined }, 'bad-channel-name'],
    [{ ...rtc, channel: 5 }, 'bad-channel-name'],
    [{ ...rtc, role: 'host' }, 'bad-role'],
    [{ ...rtc, role: 1 }, 'bad-role'],
    [{ ...rtc, uid: undefined }, 'bad-body-uid'],
    [{ ...rtc, uid: '' }, 'bad-body-uid'],
    [{ ...rtc, uid: -1 }, 'bad-body-uid'],
    [{ ...rtc, uid: 1.5 }, 'bad-body-uid'],
    [{ ...rtc, uid: 4294967296 }, 'bad-body-uid'],
    [{ ...rtc, expire: 0 }, 'bad-expire'],
    [{ ...rtc, expire: -5 }, 'bad-expire'],
    [{ ...rtc, expire: '600' }, 'bad-expire'],
    [{ ...rtc, joinExpiry: 601 }, 'bad-join-expiry'],
    [{ ...rtc, joinExpiry: 'none' }, 'bad-join-expiry'],
    [{ ...rtc, audioExpiry: 601 }, 'bad-privilege-expiry'],
    [{ ...rtc, dataExpiry: 0 }, 'bad-privilege-expiry'],
    [{ ...rtc, role: 'subscriber', videoExpiry: 60 }, 'not-for-subscribers'],
    [{ tokenType: 'rtm' }, 'bad-rtm-user-id'],
    [{ tokenType: 'rtm', uid: '0' }, 'bad-rtm-user-id'],
    [{ tokenType: 'rtm', uid: 'ada', channel: '*' }, 'bad-channel-name'],
    // The community's server would answer with the app's own token, which may do everything.
    [{ tokenType: 'chat', uid: '' }, 'bad-chat-user-id'],
    [{ tokenType: 'chat', uid: null }, 'bad-chat-user-id'],
  ])('%j: %s', async (body, code) => {
    expect(await post(JSON.stringify(body))).toMatchObject({ status: 400, body: { status: 400, code } });
  });

  it.each([
    ['', 'bad-body', 400],
    ['{', 'bad-body', 400],
    ['[]', 'bad-body', 400],
    ['null', 'bad-body', 400],
    ['"rtc"', 'bad-body', 400],
    [new Uint8Array([0x7b, 0xff, 0x7d]), 'bad-body', 400],
    [JSON.stringify({ ...rtc, more: 'x'.repeat(16_384) }), 'body-too-large', 413],
  ])('the body %j: %s', async (body, code, status) => {
    expect(await post(body)).toMatchObject({ status, body: { status, code } });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    'the content type %s',
    async (type) => {
      expect(await post(JSON.stringify(rtc), type)).toMatchObject({
        status: 415,
        body: { code: 'bad-content-type' },
      });
    },
  );

  it('a body that never ends', async () => {
    vi.useFakeTimers();
    const answer = POST(
      new Request('http://parley.test/getToken', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json; charset=utf-8' },
        body: new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([0x7b])) }),
        duplex: 'half',
      } as RequestInit),
    );
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await answer).status).toBe(408);
    vi.useRealTimers();
  });
});
