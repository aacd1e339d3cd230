import { Redis, type RedisOptions } from 'ioredis';
import { settings } from './env';
import { processWide } from './process-wide';
import { log } from './server/log';

/** A request waits a moment for a Redis that comes back or hangs, and fails rather than wait for ever. */
export const redisOptions = {
  maxRetriesPerRequest: 2,
  connectTimeout: 2000,
  commandTimeout: 2000,
  // A connection on which nothing is answered is given up, so that the next request need not wait to find out.
  socketTimeout: 500,
} as const satisfies RedisOptions;

/** How Redis begins what it refuses (`WRONGPASS invalid …`), and what the library says of itself. */
const REASON = /^(?:[A-Z]+(?= )|Command timed out|Connection is closed|Socket timeout|connect ETIMEDOUT)/;

/**
 * What is logged of an error of Redis': which, and none of its words. Redis repeats what it was sent, as it does a
 * password in a command that it doesn't know.
 */
export function redisTrouble(error: unknown): { name: string; reason?: string } {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, message } = error;
  // Of the operating system's errors, such as ECONNREFUSED.
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const reason = code ?? REASON.exec(message)?.[0];
  return reason === undefined ? { name } : { name, reason };
}

/** Logs when the connection is lost and when it is there again, not each attempt between. */
function watch(redis: Redis): Redis {
  let lost = false;
  redis.on('error', (error) => {
    if (!lost) log.warn({ redis: redisTrouble(error) }, 'Redis can not be reached');
    lost = true;
  });
  redis.on('ready', () => {
    if (lost) log.warn('Redis is there again');
    lost = false;
  });
  return redis;
}

/** This process's one connection to the Redis at REDIS_URL, which must be set. */
export function sharedRedis(): Redis {
  return processWide('redis', () => {
    const url = settings().redisUrl;
    if (!url) throw new Error('REDIS_URL is not set.');
    return watch(new Redis(url.reveal(), redisOptions));
  });
}
