import { once } from 'node:events';
import { createServer, type RequestOptions, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '@/lib/tokens/limits';
import { endpointAt } from './endpoint-at';
import { front } from './front';

let server: Server;

beforeAll(async () => {
  vi.stubEnv('APP_ID', '');
  vi.stubEnv('APP_CERTIFICATE', '');
  vi.stubEnv('EMULATOR_URL', 'http://127.0.0.1:4700');
  vi.stubEnv('CORS_ALLOW_ORIGIN', 'https://app.test');
  server = createServer((incoming, response) => {
    const endpoint = endpointAt(incoming.url ?? '');
    if (endpoint) front(incoming, response, 'request-1', endpoint);
    else response.end('for Next');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
});

const port = () => (server.address() as AddressInfo).port;

/** Asks with a path that is sent as it is. */
async function ask(path: string, options: RequestOptions = {}, body?: string) {
  const outgoing = request({ host: '127.0.0.1', port: port(), path, ...options });
  outgoing.end(body);
  const [response] = await once(outgoing, 'response');
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += chunk;
  return { status: response.statusCode, headers: response.headers, text };
}

const code = ({ text }: { text: string }) => JSON.parse(text).code;

describe('what is an endpoint’s', () => {
  it('is answered whole, with its length', async () => {
    const { status, headers, text } = await ask('/rtc/atrium/1/uid/7/?expiry=600');
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual({ rtcToken: expect.stringMatching(/^007/) });
    expect(headers['content-length']).toBe(String(text.length));
    expect(headers).toMatchObject({
      'x-request-id': 'request-1',
      'cache-control': 'no-store',
      'content-type': 'application/json',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      ratelimit: expect.stringContaining('"address";r='),
    });
  });

  it('has the same head without a body', async () => {
    const get = await ask('/ping');
    const head = await ask('/ping', { method: 'HEAD' });
    expect(head.text).toBe('');
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
  });

  it.each([
    ['TRACE', '/rtc/a/1/uid/7', 405, 'method-not-allowed'],
    ['GET', '/rtc/..', 400, 'bad-path'],
    ['GET', '/rtc/../ping', 400, 'bad-path'],
    ['GET', '/rtc/%2E%2e/1/uid/7', 400, 'bad-path'],
    ['GET', '/rtc/./1/uid/7', 400, 'bad-path'],
    ['GET', '/rtc/a\\..\\..\\ping', 400, 'bad-path'],
    ['GET', '/rtc//1/uid/7', 400, 'bad-channel-name'],
    ['GET', '/rtc/a//uid/7', 400, 'bad-role'],
    ['GET', '/rtc/a/1//7', 400, 'bad-token-type'],
    ['GET', '/rte/a/1/uid//ada', 400, 'bad-uid'],
    ['GET', '/rtc/a%ff/1/uid/7', 400, 'bad-encoding'],
  ])('is refused in the one shape: %s %s', async (method, path, status, expected) => {
    const answer = await ask(path, { method });
    expect(answer.status).toBe(status);
    expect(code(answer)).toBe(expected);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each(['/rtc/a../1/uid/7', '/rtc/.../1/uid/7', '/rtc/a/1/uid//', '/rtc/a/1/uid/7?x=/../'])(
    'is no step in a path: %s',
    async (path) => {
      expect((await ask(path)).status).toBe(200);
    },
  );

  it('answers the question that a browser asks first', async () => {
    const headers = { origin: 'https://app.test', 'access-control-request-method': 'POST' };
    const answer = await ask('/getToken', { method: 'OPTIONS', headers });
    expect(answer).toMatchObject({ status: 204, text: '' });
    expect(answer.headers).not.toHaveProperty('content-length');
    expect(answer.headers['access-control-allow-methods']).toBe('POST');
  });
});

it.each([
  '/',
  '/call/atrium',
  '/rtcetera',
  '/ping/x',
  '/getToken//',
  '//rtc/a/1/uid/7',
  '/rtc\\..\\ping',
  '/_next/static/a.js',
  '/openapi.json',
  '/%72tc/a/1/uid/7',
])('leaves %s to Next', async (path) => {
  expect((await ask(path)).text).toBe('for Next');
});

describe('a body', () => {
  const json = { 'content-type': 'application/json' };

  it('is read, in one piece or many', async () => {
    const body = JSON.stringify({ tokenType: 'rtm', uid: 'ada' });
    for (const headers of [json, { ...json, 'transfer-encoding': 'chunked' }]) {
      const answer = await ask('/getToken', { method: 'POST', headers }, body);
      expect(answer.status).toBe(200);
    }
  });

  it('that grows too large is refused, and its sender, who goes on, still reads why', async () => {
    const socket = connect(port(), '127.0.0.1').setEncoding('utf8');
    socket.write(
      'POST /getToken HTTP/1.1\r\nHost: calls.test\r\nContent-Type: application/json\r\n' +
        'Transfer-Encoding: chunked\r\n\r\n',
    );
    const piece = 'a'.repeat(16_000);
    for (let sent = 0; sent < 300; sent++) {
      await new Promise((resolve) => socket.write(`${piece.length.toString(16)}\r\n${piece}\r\n`, resolve));
    }
    socket.write('0\r\n\r\nGET /ping HTTP/1.1\r\nHost: calls.test\r\nConnection: close\r\n\r\n');
    let answers = '';
    for await (const text of socket) answers += text;
    expect(answers).toMatch(/^HTTP\/1\.1 413 /);
    expect(answers).toContain(`at most ${LIMITS.body.max} bytes`);
    // What follows on the connection is a request of its own again.
    expect(answers).toContain('{"message":"pong"}');
  });

  it('that never ends ends its connection', async () => {
    const socket = connect(port(), '127.0.0.1').setEncoding('utf8');
    socket.write(
      'POST /getToken HTTP/1.1\r\nHost: calls.test\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\n{',
    );
    let answers = '';
    for await (const text of socket) answers += text;
    expect(answers).toMatch(/^HTTP\/1\.1 415 /);
  });
});
