import { Redis, type RedisOptions } from 'ioredis';
import { settings } from './env';

/** A request waits a moment for a Redis that comes back or hangs, and fails rather than wait for ever. */
export const redisOptions = {
  maxRetriesPerRequest: 2,
  connectTimeout: 2000,
  commandTimeout: 2000,
  // A connection on which nothing is answered is given up, so that the next request need not wait to find out.
  socketTimeout: 500,
} as const satisfies RedisOptions;

let known: Redis | undefined;

/** The one connection to the Redis at REDIS_URL, which must be set. */
export function sharedRedis(): Redis {
  if (known) return known;
  const url = settings().redisUrl;
  if (!url) throw new Error('REDIS_URL is not set.');
  known = new Redis(url.reveal(), redisOptions);
  known.on('error', (error) => process.stderr.write(`parley: Redis: ${error.message}\n`));
  return known;
}
