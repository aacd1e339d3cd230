import { settings } from '@/lib/env';
import { processWide } from '@/lib/process-wide';
import { sharedRedis } from '@/lib/redis';
import { createMemoryStore } from './memory-store';
import { createRedisStore } from './redis-store';

/**
 * What the server remembers between requests: small records of text fields, each with an end. In the process's own
 * memory, or in the Redis that several processes share.
 */
export interface Store {
  /** All fields of a record; none when there is no such record. */
  read(record: string): Promise<Record<string, string>>;
  /**
   * Sets fields, and takes away those that are null, in one step.
   * @param life of the whole record from now on, in seconds.
   */
  write(record: string, fields: Readonly<Record<string, string | null>>, life: number): Promise<void>;
}

/** The store of this process: in Redis when REDIS_URL is set, else in memory. */
export function store(): Store {
  return processWide('store', () =>
    settings().redisUrl ? createRedisStore(sharedRedis()) : createMemoryStore(Date.now),
  );
}
