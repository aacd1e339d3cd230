import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { redisOptions, redisTrouble } from './redis';
import { connectTo } from './testing/redis-connection';
import { type RedisServer, startRedis } from './testing/redis-server';

let server: RedisServer;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server.stop());

const PASSWORD = 'the-password-of-these-tests';

it('tells which error it was, and nothing that Redis was sent', async () => {
  const redis = await connectTo(server);
  const error: Error = await redis.call('AUTHENTICATE', PASSWORD).then(
    () => expect.unreachable(),
    (refusal) => refusal,
  );
  expect(error.message).toContain(PASSWORD);
  expect(redisTrouble(error)).toEqual({ name: 'ReplyError', reason: 'ERR' });
});

it('tells a wrong password apart from a Redis that is gone', async () => {
  await (await connectTo(server)).config('SET', 'requirepass', PASSWORD);
  const onError = vi.fn();
  const wrong = new Redis(server.url.replace('redis://', `redis://:not-${PASSWORD}@`), redisOptions);
  wrong.on('error', onError);
  await vi.waitFor(() => expect(onError).toHaveBeenCalled());
  expect(redisTrouble(onError.mock.calls[0]?.[0])).toEqual({ name: 'ReplyError', reason: 'WRONGPASS' });
  onError.mockClear();
  await server.stop();
  await vi.waitFor(() =>
    expect(onError.mock.calls.map(([error]) => redisTrouble(error).reason)).toContain('ECONNREFUSED'),
  );
  wrong.disconnect();
  await server.start();
});

it.each([
  [new Error('Command timed out'), { name: 'Error', reason: 'Command timed out' }],
  [new Error(`redis://:${PASSWORD}@10.0.0.5 is no address`), { name: 'Error' }],
  [`redis://:${PASSWORD}@10.0.0.5`, { name: 'string' }],
])('of %s: %j', (error, told) => {
  expect(redisTrouble(error)).toEqual(told);
});
