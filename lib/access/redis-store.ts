import type { Redis } from 'ioredis';
import { ApiError } from '@/lib/errors';
import { redisTrouble } from '@/lib/redis';
import { log } from '@/lib/server/log';
import type { Store } from './store';

/**
 * Without Redis nobody knows who was removed or what is locked: then nobody new is let in, rather than everybody.
 * @throws ApiError
 */
async function orRefuse<Result>(asked: Promise<Result>): Promise<Result> {
  try {
    return await asked;
  } catch (error) {
    log.warn({ redis: redisTrouble(error) }, 'Redis did not do what it was asked');
    throw new ApiError('store-gone', {}, { 'Retry-After': '2' });
  }
}

/** A store in Redis: each record is a hash. */
export function createRedisStore(redis: Redis, prefix = 'parley:'): Store {
  async function change(
    key: string,
    changes: Readonly<Record<string, string | null>>,
    life: number,
  ): Promise<void> {
    const set = Object.entries(changes).filter((entry): entry is [string, string] => entry[1] !== null);
    const gone = Object.keys(changes).filter((field) => changes[field] === null);
    const steps = redis.multi();
    if (set.length > 0) steps.hset(key, Object.fromEntries(set));
    if (gone.length > 0) steps.hdel(key, ...gone);
    const results = await steps.expire(key, life).exec();
    const failed = results?.find(([error]) => error !== null);
    if (failed?.[0]) throw failed[0];
  }

  return {
    read: (record) => orRefuse(redis.hgetall(prefix + record)),
    write: (record, changes, life) => orRefuse(change(prefix + record, changes, life)),
  };
}
