import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Emulator, startEmulator } from './emulator.ts';
import { joinChannel } from './testing/signalling-client.ts';

const LIMIT = 20;

let emulator: Emulator;
let lines: string[];

beforeEach(async () => {
  lines = [];
  emulator = await startEmulator({
    maxConnections: LIMIT,
    log: (event, fields) => lines.push(`${event} ${JSON.stringify(fields)}`),
  });
});
afterEach(() => emulator.close());

/** A connection that says so much and no more; `open` until it is cut. */
async function openConnection(bytes: string): Promise<{ socket: Socket; open: boolean }> {
  const socket = connect(emulator.port, '127.0.0.1');
  const connection = { socket, open: true };
  socket.on('error', () => {});
  socket.on('close', () => {
    connection.open = false;
  });
  await once(socket, 'connect');
  socket.write(bytes);
  return connection;
}

const KINDS = {
  'that say nothing': '',
  'with half a request': 'POST /api/v2/transpond/webrtc HTTP/1.1\r\nHost: x\r\nX-Slow: ',
  'of WebSockets on which nobody joins':
    'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
    'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
};

test.each(Object.entries(KINDS))(
  'of a hundred connections %s most are cut, in a few lines',
  async (_, bytes) => {
    const { client } = await joinChannel(emulator, { uid: 1 });
    const connections = await Promise.all(Array.from({ length: 100 }, () => openConnection(bytes)));
    const held = () => connections.filter(({ open }) => open).length;
    await expect.poll(held).toBeLessThan(LIMIT);
    expect((await client.request('ping')).result).toBe('success');

    const refusals = () => lines.filter((line) => line.startsWith('connection refused'));
    // A line stands for itself, or for as many more as it says.
    const told = () => refusals().reduce((sum, line) => sum + Number(/"more":(\d+)/.exec(line)?.[1] ?? 1), 0);
    await expect.poll(told).toBe(100 - held());
    expect(refusals().length).toBeLessThan(50);
    expect(refusals()[0]).toContain(`there are ${LIMIT} already`);

    for (const { socket } of connections) socket.destroy();
    await expect
      .poll(() =>
        joinChannel(emulator, { uid: 2 }).then(
          ({ reply }) => reply.result,
          () => 'refused',
        ),
      )
      .toBe('success');
  },
);
