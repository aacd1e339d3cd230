import { Redis } from 'ioredis';
import { expect, onTestFinished } from 'vitest';
import { redisOptions } from '@/lib/redis';
import type { RedisServer } from './redis-server';

/** A connection as a server process has it, for as long as the test runs. */
export async function connectTo({ url }: RedisServer): Promise<Redis> {
  const redis = new Redis(url, redisOptions);
  redis.on('error', () => {});
  onTestFinished(() => redis.disconnect());
  await expect.poll(() => redis.status).toBe('ready');
  return redis;
}
