import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { connectTo } from '@/lib/testing/redis-connection';
import { type RedisServer, startRedis } from '@/lib/testing/redis-server';
import { createRedisStore } from './redis-store';

let server: RedisServer;
beforeAll(async () => {
  server = await startRedis();
});
afterEach(() => void vi.restoreAllMocks());
afterAll(() => server.stop());

const connect = () => connectTo(server);

it('keeps fields of a record for all servers, until its end, which every change moves', async () => {
  const redis = await connect();
  const [here, there] = [createRedisStore(redis), createRedisStore(await connect())];
  await here.write('a', { one: '1', two: '2' }, 100);
  await there.write('a', { one: null, three: '3' }, 10);
  expect(await here.read('a')).toEqual({ two: '2', three: '3' });
  expect(await redis.ttl('parley:a')).toBeLessThanOrEqual(10);
  await here.write('a', { four: '4' }, 100);
  expect(await redis.ttl('parley:a')).toBeGreaterThan(10);
  await here.write('a', { two: null, three: null, four: null }, 100);
  expect(await there.read('a')).toEqual({});
  expect(await redis.exists('parley:a')).toBe(0);
});

it('loses no field when several servers write at once', async () => {
  const stores = await Promise.all(Array.from({ length: 4 }, async () => createRedisStore(await connect())));
  await Promise.all(
    Array.from({ length: 40 }, (_, index) => stores[index % 4]?.write('b', { [index]: '1' }, 10)),
  );
  expect(Object.keys(await createRedisStore(await connect()).read('b'))).toHaveLength(40);
});

it('says so when Redis is gone, and goes on when it is back', async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const redis = await connect();
  const store = createRedisStore(redis);
  await server.stop();
  await expect(store.read('a')).rejects.toMatchObject({ code: 'store-gone', status: 503 });
  await expect(store.write('a', { one: '1' }, 10)).rejects.toMatchObject({ code: 'store-gone' });
  await server.start();
  await expect.poll(() => redis.status).toBe('ready');
  await store.write('a', { one: '1' }, 10);
  expect(await store.read('a')).toEqual({ one: '1' });
});

it('logs which error it was, and none of its words', async () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const redis = await connect();
  await redis.set('parley:c', 'no hash');
  await expect(createRedisStore(redis).read('c')).rejects.toMatchObject({ code: 'store-gone' });
  const [line] = write.mock.calls.flat().filter((text) => String(text).startsWith('{'));
  expect(JSON.parse(String(line)).redis).toEqual({ name: 'ReplyError', reason: 'WRONGTYPE' });
  expect(line).not.toContain('wrong kind of value');
});
