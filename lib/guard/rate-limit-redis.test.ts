import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectTo } from '@/lib/testing/redis-connection';
import { type RedisServer, startRedis } from '@/lib/testing/redis-server';
import { createCounter } from './rate-limit';

let server: RedisServer;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server.stop());

const connect = () => connectTo(server);

const LIMIT = { requests: 3, seconds: 60 };

it('is one limit for all processes with one Redis', async () => {
  const here = createCounter('shared', LIMIT, await connect());
  const there = createCounter('shared', LIMIT, await connect());
  expect((await here('ana')).remaining).toBe(2);
  expect((await there('ana')).remaining).toBe(1);
  expect((await here('ana')).exceeded).toBe(false);
  expect(await there('ana')).toMatchObject({ exceeded: true, remaining: 0 });
  expect(await here('ana')).toMatchObject({ exceeded: true, remaining: 0 });
  // Known by now without asking Redis.
  expect(await here('ana')).toMatchObject({ exceeded: true, remaining: 0 });
  expect((await there('ben')).exceeded).toBe(false);
});

it('counts in the process while Redis is gone, and in Redis again when it is back', async () => {
  const redis = await connect();
  const count = createCounter('gone', LIMIT, redis);
  await count('ana');
  await server.stop();
  const counts = [];
  for (let request = 0; request < 4; request++) counts.push((await count('ana')).exceeded);
  expect(counts).toEqual([false, false, false, true]);
  await server.start();
  await expect.poll(() => redis.status).toBe('ready');
  expect(await count('ana')).toMatchObject({ exceeded: false, remaining: 2 });
});

it('waits no more than a moment for a Redis that hangs, once', async () => {
  const count = createCounter('hangs', LIMIT, await connect());
  server.freeze();
  const began = performance.now();
  expect((await count('ana')).exceeded).toBe(false);
  expect(performance.now() - began).toBeLessThan(3000);
  const again = performance.now();
  expect((await count('ana')).exceeded).toBe(false);
  expect(performance.now() - again).toBeLessThan(200);
  server.thaw();
});
