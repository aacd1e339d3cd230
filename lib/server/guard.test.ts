import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDrain, type Drain } from './drain';
import { createGuard } from './guard';
import { standBefore } from './http-servers';
import { ALWAYS_AT_ONCE, PIPELINED } from './limits';
import { metrics } from './metrics';
import { requestId } from './request-id';

let server: Server;
let origin: string;
let drain: Drain;
let late: boolean;
let turn: number;
let hold: boolean;
let answered: string[];
let stopWatching: () => void;

beforeEach(async () => {
  late = false;
  turn = 0;
  hold = false;
  answered = [];
  drain = createDrain(1000);
  server = createServer((request, response) => {
    answered.push(`${request.url} ${requestId()}`);
    if (!hold) response.end('fine');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const guard = createGuard(drain, { isLate: () => late, turn: () => turn, stop() {} });
  stopWatching = standBefore(guard, (seen) => drain.add(seen));
});

afterEach(() => {
  stopWatching();
  server.closeAllConnections();
  server.close();
});

describe('the id of a request', () => {
  it.each(['request-1', 'A'.repeat(64)])('is the one that it came with: %s', async (id) => {
    const response = await fetch(`${origin}/ping`, { headers: { 'X-Request-Id': id } });
    expect(response.headers.get('x-request-id')).toBe(id);
    expect(answered).toEqual([`/ping ${id}`]);
  });

  it.each(['', 'short', 'A'.repeat(65), 'with space in it', '{"json":1}'])(
    'is a new one for %j',
    async (id) => {
      const response = await fetch(`${origin}/ping`, { headers: { 'X-Request-Id': id } });
      const given = response.headers.get('x-request-id');
      expect(given).toMatch(/^[0-9a-f-]{36}$/);
      expect(answered).toEqual([`/ping ${given}`]);
    },
  );
});

/** Has as many requests at hand as are always answered: for a page, or for an endpoint. */
async function busy(path = '/call/atrium', count: number = ALWAYS_AT_ONCE.pages): Promise<void> {
  hold = true;
  for (let sent = 0; sent < count; sent++) {
    fetch(origin + path, { signal: AbortSignal.timeout(20_000) }).catch(() => {});
  }
  await expect.poll(() => answered.length).toBe(count);
}

describe('with too much to do', () => {
  it('refuses at once, with a time to wait, and answers again afterwards', async () => {
    late = true;
    await busy();
    const response = await fetch(`${origin}/call/atrium`);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('1');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({ status: 503, code: 'overloaded' });
    expect(answered).toHaveLength(ALWAYS_AT_ONCE.pages);
    // A token still is for little.
    hold = false;
    expect((await fetch(`${origin}/rtc/atrium/1/uid/7`)).status).toBe(200);
    late = false;
    expect((await fetch(`${origin}/call/atrium`)).status).toBe(200);
  });

  it('refuses tokens when many of them wait', async () => {
    late = true;
    turn++;
    await busy('/rtc/atrium/1/uid/7', ALWAYS_AT_ONCE.endpoints);
    turn++;
    expect((await fetch(`${origin}/rtc/atrium/1/uid/7`)).status).toBe(503);
  });

  it('answers nothing below them', async () => {
    late = true;
    await busy();
    expect((await fetch(`${origin}/ping/x`)).status).toBe(503);
  });

  it.each(['/ping', '/healthz', '/readyz', '/metrics?x'])('still answers %s', async (path) => {
    late = true;
    await busy();
    hold = false;
    expect((await fetch(origin + path)).status).toBe(200);
  });

  it('refuses what has come together, though each is answered before the next is read', async () => {
    late = true;
    for (let sent = 0; sent < ALWAYS_AT_ONCE.endpoints; sent++) {
      expect((await fetch(`${origin}/rtc/atrium/1/uid/7`)).status).toBe(200);
    }
    expect((await fetch(`${origin}/rtc/atrium/1/uid/7`)).status).toBe(503);
    expect((await fetch(`${origin}/_next/static/chunks/a.js`)).status).toBe(200);
    turn++;
    expect((await fetch(`${origin}/rtc/atrium/1/uid/7`)).status).toBe(200);
  });

  it('answers the few that come to a machine which is busy with other things', async () => {
    late = true;
    expect((await fetch(`${origin}/rtc/atrium/1/uid/7`)).status).toBe(200);
  });
});

it('refuses a body that is said to be too large before any of it has come', async () => {
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  socket.write('POST /getToken HTTP/1.1\r\nHost: calls.test\r\nContent-Length: 16385\r\n\r\n{');
  let answer = '';
  for await (const chunk of socket.setEncoding('utf8')) answer += chunk;
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toContain('"code":"body-too-large"');
  expect(answered).toEqual([]);
  const body = 'a'.repeat(16_384);
  expect((await fetch(`${origin}/getToken`, { method: 'POST', body })).status).toBe(200);
});

it('ends a connection that asks and asks without waiting, and no other', async () => {
  const { port } = server.address() as AddressInfo;
  const request = 'GET /rtc/atrium/1/uid/7 HTTP/1.1\r\nHost: calls.test\r\n\r\n';
  const last = request.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n');
  async function ask(count: number): Promise<number> {
    answered = [];
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {}).write(request.repeat(count - 1) + last);
    await once(socket.resume(), 'close');
    return answered.length;
  }
  expect(await ask(PIPELINED)).toBe(PIPELINED);
  expect(await ask(PIPELINED + 500)).toBe(PIPELINED);
  // As many, each after the answer to the one before.
  for (let sent = 0; sent < PIPELINED * 2; sent++) {
    expect((await fetch(`${origin}/rtc/atrium/1/uid/7`)).status).toBe(200);
  }
});

it('counts what it answers, by route and never by path', async () => {
  metrics.requests.reset();
  await fetch(`${origin}/rtc/secret-channel/1/uid/7`);
  await fetch(`${origin}/call/secret-channel`);
  await fetch(`${origin}/_next/static/x.js`);
  await vi.waitFor(async () => {
    const text = await metrics.requests.get();
    expect(text.values.map(({ labels }) => labels)).toEqual([
      { route: '/rtc', method: 'GET', status: 200 },
      { route: 'page', method: 'GET', status: 200 },
      { route: 'static', method: 'GET', status: 200 },
    ]);
  });
});

it('refuses everything new once it is ending', async () => {
  await fetch(`${origin}/ping`);
  await drain.drain();
  await expect(fetch(`${origin}/ping`)).rejects.toThrow();
});
