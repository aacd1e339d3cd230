import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

/** So many requests in so many seconds. */
export interface RateLimit {
  requests: number;
  seconds: number;
}

/** Where a count stands after a request. */
export interface Count {
  exceeded: boolean;
  /** How many more requests are allowed. */
  remaining: number;
  /** Until the count begins anew, in whole seconds. */
  resetsIn: number;
}

/** Counts a request of somebody. */
export type Counter = (who: string) => Promise<Count>;

function countOf(exceeded: boolean, { remainingPoints, msBeforeNext }: RateLimiterRes): Count {
  return { exceeded, remaining: remainingPoints, resetsIn: Math.max(1, Math.ceil(msBeforeNext / 1000)) };
}

/**
 * Counts requests against a limit.
 * @param name of the limit, by which several servers with one Redis share it.
 * @param redis null: each process counts by itself. While Redis can't be reached each does so too: the limit then
 * holds for each process, and nobody is refused for Redis' sake.
 */
export function createCounter(name: string, limit: RateLimit, redis: Redis | null): Counter {
  const options = { points: limit.requests, duration: limit.seconds, keyPrefix: `parley:limit:${name}` };
  const inMemory = new RateLimiterMemory(options);
  const limiter = redis
    ? new RateLimiterRedis({
        ...options,
        storeClient: redis,
        insuranceLimiter: inMemory,
        rejectIfRedisNotReady: true,
        // Whoever is over the limit is known to be until it ends: a flood is not passed on to Redis.
        inMemoryBlockOnConsumed: limit.requests + 1,
      })
    : inMemory;
  return async (who) => {
    try {
      return countOf(false, await limiter.consume(who));
    } catch (refusal) {
      // The library rejects where the limit is exceeded.
      if (refusal instanceof RateLimiterRes) return countOf(true, refusal);
      throw refusal;
    }
  };
}
