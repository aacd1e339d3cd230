import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type Emulator, startEmulator } from './emulator.ts';
import type { LogFields } from './log.ts';
import { chooseServer, joinChannel, SignallingClient } from './testing/signalling-client.ts';

let emulator: Emulator;
let refusals: { event: string; fields: LogFields }[] = [];
const crashes: unknown[] = [];
const onCrash = (error: unknown) => crashes.push(error);

beforeAll(async () => {
  process.on('unhandledRejection', onCrash);
  process.on('uncaughtExceptionMonitor', onCrash);
  emulator = await startEmulator({
    log: (event, fields = {}) => {
      if (/refused|failed/.test(event)) refusals.push({ event, fields });
    },
  });
});
afterAll(async () => {
  await emulator.close();
  process.off('unhandledRejection', onCrash);
  process.off('uncaughtExceptionMonitor', onCrash);
});

/** After whatever a test did, the next client is served as if nothing had been. */
afterEach(async () => {
  const { client, reply } = await joinChannel(emulator, { channel: 'afterwards', uid: 9 });
  expect(reply.result).toBe('success');
  await client.request('leave');
  client.socket.terminate();
  expect(crashes).toEqual([]);
  refusals = [];
});

const fuzz = (numRuns: number) => ({ numRuns, seed: 3, interruptAfterTimeLimit: 6000 });

/** Sends bytes to the TCP port and waits until the other side is done with them, or half a second is over. */
async function sendRaw(bytes: Uint8Array | string): Promise<string> {
  const socket = connect(emulator.port, '127.0.0.1');
  let answer = '';
  socket.on('data', (data) => {
    answer += data.toString('latin1');
  });
  socket.on('error', () => {});
  socket.write(bytes);
  await Promise.race([once(socket, 'close'), new Promise((resolve) => setTimeout(resolve, 500))]);
  socket.destroy();
  return answer;
}

test('the access point survives any body, and any form', async () => {
  const post = (path: string, body: Uint8Array, type: string) =>
    fetch(emulator.url + path, {
      method: 'POST',
      body: new Uint8Array(body),
      headers: { 'content-type': type },
    });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(
        '/api/v2/transpond/webrtc?v=2',
        '/api/v1?action=stringuid',
        '/events/messages',
        '/dev/v1/x',
      ),
      fc.constantFrom('multipart/form-data; boundary=b', 'multipart/form-data', 'application/json', 'x'),
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc.json().map((json) => Buffer.from(json)),
        fc
          .string()
          .map((text) =>
            Buffer.from(`--b\r\nContent-Disposition: form-data; name="request"\r\n\r\n${text}\r\n--b`),
          ),
        fc
          .json()
          .map((json) =>
            Buffer.from(`--b\r\nContent-Disposition: form-data; name="request"\r\n\r\n${json}\r\n--b--\r\n`),
          ),
      ),
      async (path, type, body) => {
        const response = await post(path, body, type);
        await response.arrayBuffer();
        expect(response.status).toBeLessThan(500);
      },
    ),
    fuzz(100),
  );
  const large = await post('/api/v2/transpond/webrtc', new Uint8Array(5_000_000), 'x').catch(() => null);
  expect(large === null || large.status === 413).toBe(true);
});

test('what is no HTTP is refused', async () => {
  expect(await sendRaw('GARBAGE\r\n\r\n')).toContain('400');
  expect(await sendRaw('GET // HTTP/1.1\r\nHost: x\r\n\r\n')).toMatch(/^HTTP\/1.1 40\d/);
  expect(await sendRaw(`GET / HTTP/1.1\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`)).toContain('400');
  expect(await sendRaw('GET / HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n')).toContain(
    '400',
  );
  expect(refusals.length).toBeGreaterThan(1);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 100 }), async (bytes) => {
      await sendRaw(Buffer.concat([bytes, Buffer.from('\r\n\r\n')]));
    }),
    fuzz(20),
  );
});

test('requests that stop half-way, and slow ones, hold nobody up', async () => {
  const halves = Array.from({ length: 50 }, (_, index) => {
    const socket = connect(emulator.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write('POST /api/v2/transpond/webrtc HTTP/1.1\r\nHost: x\r\n');
    if (index % 2)
      socket.write('Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 99\r\n\r\n--b');
    return socket;
  });
  expect((await chooseServer(emulator, {})).code).toBe(0);
  for (const socket of halves) socket.destroy();
});

async function openSocket(): Promise<WebSocket> {
  const socket = new WebSocket(emulator.url.replace('http', 'ws'));
  socket.on('error', () => {});
  await once(socket, 'open');
  return socket;
}

test('frames that are no messages end the socket that sent them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.uint8Array(),
        fc.constant('{"_type":1}'),
        fc.constant(Buffer.from('{"_id":"1","_type":"ping"}')),
      ),
      async (frame) => {
        const socket = await openSocket();
        socket.send(frame);
        await once(socket, 'close');
      },
    ),
    fuzz(60),
  );
  expect(refusals.map(({ event }) => event)).toContain('socket refused');
  const socket = await openSocket();
  socket.send('x'.repeat(300_000));
  await once(socket, 'close');
});

/** Every request that the gateway knows, and some that it does not. */
const REQUESTS = [
  ...['join_v3', 'rejoin_v3', 'publish', 'unpublish', 'subscribe', 'unsubscribe', 'subscribe_streams'],
  ...['unsubscribe_streams', 'control', 'set_client_role', 'switch_video_stream', 'default_video_stream'],
  ...['renew_token', 'data_stream', 'traffic_stats', 'gateway_info', 'restart_ice', 'set_fallback_option'],
  ...['__proto__', 'constructor', 'toString', 'anything'],
];

const ssrc = fc.integer({ min: 0, max: 20 });
const plausible = fc.record(
  {
    ortc: fc.array(
      fc.record({
        stream_type: fc.constantFrom('audio', 'high', 'low', 'screen', 'screen_low', 'video'),
        ssrcs: fc.array(fc.record({ ssrcId: ssrc, rtx: ssrc }), { maxLength: 2 }),
        ssrcId: ssrc,
      }),
      { maxLength: 9 },
    ),
    ssrcId: ssrc,
    users: fc.array(fc.record({ audio_ssrc: ssrc, video_ssrc: ssrc })),
    action: fc.constantFrom('mute_local_audio', 'unmute_local_video', 'mute_remote_audio', ''),
    role: fc.constantFrom('host', 'audience', 'king'),
    stream_id: fc.oneof(fc.integer(), fc.string()),
    stream_type: fc.integer(),
    token: fc.string(),
    payload: fc.base64String(),
    sendTs: fc.double(),
  },
  { requiredKeys: [] },
);
const anyRequest = fc.tuple(fc.constantFrom(...REQUESTS), fc.oneof(plausible, fc.jsonValue()));

test('every request, with any content, is answered before a join', async () => {
  const client = await SignallingClient.open(emulator);
  await fc.assert(
    fc.asyncProperty(anyRequest, async ([type, message]) => {
      expect((await client.request(type, message as object)).result).toBe('failed');
    }),
    fuzz(200),
  );
  client.socket.terminate();
});

test('every request, with any content, is answered after a join', async () => {
  const { client } = await joinChannel(emulator, { uid: 1 });
  const { client: other } = await joinChannel(emulator, { uid: 2 });
  await fc.assert(
    fc.asyncProperty(anyRequest, fc.boolean(), async ([type, message], first) => {
      const { result } = await (first ? client : other).request(type, message as object);
      expect(['success', 'failed']).toContain(result);
    }),
    fuzz(300),
  );
  client.socket.terminate();
  other.socket.terminate();
});

test('a second join on a socket is refused', async () => {
  const { client } = await joinChannel(emulator, { uid: 3 });
  expect(await client.request('rejoin_v3', { token: 'x' })).toMatchObject({ message: { error_code: 8 } });
  client.socket.terminate();
});

test('a client that sends too much is cut', async () => {
  const { client } = await joinChannel(emulator, { uid: 4 });
  for (let sent = 0; sent < 2000; sent += 1) client.socket.send('{"_type":"wrtc_stats"}');
  await client.closed();
  expect(refusals).toContainEqual({
    event: 'socket refused',
    fields: { reason: 'too many messages', uid: 4 },
  });
});

test('two thousand sockets come and go', async () => {
  for (let round = 0; round < 20; round += 1) {
    const sockets = await Promise.all(Array.from({ length: 100 }, openSocket));
    for (const [index, socket] of sockets.entries()) {
      if (index % 2) socket.terminate();
      else socket.close();
    }
  }
  await expect.poll(() => [...emulator.gateway.rooms()].length).toBeLessThan(3);
});

/** The first bytes of what a media port hears: STUN with its magic cookie, DTLS, RTP, RTCP. */
const HEADS = [
  [0x00, 0x01, 0x00, 0x08, 0x21, 0x12, 0xa4, 0x42],
  [0x01, 0x01, 0xff, 0xff, 0x21, 0x12, 0xa4, 0x42],
  [0x16, 0xfe, 0xfd, 0x00, 0x00, 0x00, 0x00],
  [0x17, 0xfe, 0xfd],
  [0x80, 0x60, 0x00, 0x01],
  [0x80, 0xc8, 0x00, 0x06],
];

test('the media port takes any datagram', async () => {
  const { client, reply } = await joinChannel(emulator, { uid: 5 });
  const { ortc } = reply.message as unknown as {
    ortc: { iceParameters: { candidates: { port: number }[] } };
  };
  const port = ortc.iceParameters.candidates[0]?.port ?? 0;
  const socket = createSocket('udp4');
  const send = (bytes: Uint8Array) =>
    new Promise<void>((resolve) => socket.send(bytes, port, '127.0.0.1', () => resolve()));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom([], ...HEADS),
      fc.uint8Array({ maxLength: 200 }),
      fc.nat(200),
      async (head, tail, length) => send(Buffer.concat([Buffer.from(head), tail]).subarray(0, length)),
    ),
    fuzz(2000),
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect((await client.request('ping')).result).toBe('success');
  socket.close();
  client.socket.terminate();
});
