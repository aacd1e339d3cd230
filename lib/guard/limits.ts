import { settings } from '@/lib/env';
import type { Limits } from '@/lib/env/limits';
import { ApiError } from '@/lib/errors';
import { sharedRedis } from '@/lib/redis';
import { limitHeaders } from './limit-headers';
import { type Count, type Counter, createCounter } from './rate-limit';

const counters = new Map<keyof Limits, Counter>();

function counterOf(name: keyof Limits): Counter | null {
  const { limits, redisUrl } = settings();
  const limit = limits[name];
  if (!limit) return null;
  const counter = counters.get(name) ?? createCounter(name, limit, redisUrl ? sharedRedis() : null);
  counters.set(name, counter);
  return counter;
}

/**
 * Counts a request against a limit.
 * @param who is counted by themselves, such as an address, a session or a channel.
 * @returns where the count stands; null when there is no limit.
 * @throws ApiError when there were too many.
 */
export async function countRequest(name: keyof Limits, who: string): Promise<Count | null> {
  const limit = settings().limits[name];
  const count = await counterOf(name)?.(who);
  if (!limit || !count) return null;
  if (!count.exceeded) return count;
  const headers = { ...limitHeaders(name, count), 'Retry-After': String(count.resetsIn) };
  throw new ApiError('too-many-requests', { ...limit }, headers);
}
