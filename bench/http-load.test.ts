import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { httpLoad, statusOf } from './http-load.ts';

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

it('counts every answer once, those of 200 with their time', async () => {
  let count = 0;
  const port = await serve((_, response) => {
    count++;
    if (count % 10 === 0) response.statusCode = 503;
    // Both ways to end an answer.
    if (count % 2 === 0) response.write('in ');
    response.end('pieces');
  });
  const load = { port, path: '/', connections: 4, until: { requests: 100 } };
  const { milliseconds, failed, perSecond } = await httpLoad(load);
  expect(count).toBe(100);
  expect(milliseconds).toHaveLength(90);
  expect(failed).toBe(10);
  expect(Math.min(...milliseconds)).toBeGreaterThan(0);
  expect(perSecond).toBeGreaterThan(1);
});

it('ends after a time', async () => {
  const port = await serve((_, response) => void response.end());
  const { milliseconds } = await httpLoad({ port, path: '/', connections: 2, until: { seconds: 0.05 } });
  expect(milliseconds.length).toBeGreaterThan(1);
});

it.each([
  ['HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab', 0],
  ['HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc', 200],
  ['HTTP/1.1 429 Too Many\r\ncontent-length:0\r\n\r\n', 429],
  ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n', 0],
  ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n', 200],
  ['HTTP/1.1 200', 0],
])('reads the status of %j', (text, status) => expect(statusOf(text)).toBe(status));
