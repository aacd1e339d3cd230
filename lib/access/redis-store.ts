import type { Redis } from 'ioredis';
import type { Store } from './store';

/** A store in Redis: each record is a hash. */
export function createRedisStore(redis: Redis, prefix = 'parley:'): Store {
  return {
    read: (record) => redis.hgetall(prefix + record),
    async write(record, changes, life) {
      const key = prefix + record;
      const set = Object.entries(changes).filter((entry): entry is [string, string] => entry[1] !== null);
      const gone = Object.keys(changes).filter((field) => changes[field] === null);
      const steps = redis.multi();
      if (set.length > 0) steps.hset(key, Object.fromEntries(set));
      if (gone.length > 0) steps.hdel(key, ...gone);
      const results = await steps.expire(key, life).exec();
      const failed = results?.find(([error]) => error !== null);
      if (failed?.[0]) throw failed[0];
    },
  };
}
