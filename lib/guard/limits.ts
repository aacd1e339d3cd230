import { settings } from '@/lib/env';
import type { Limits } from '@/lib/env/limits';
import { ApiError } from '@/lib/errors';
import { processWide } from '@/lib/process-wide';
import { sharedRedis } from '@/lib/redis';
import type { Soon } from '@/lib/soon';
import { limitHeaders } from './limit-headers';
import { type Count, type Counter, createCounter } from './rate-limit';

function counterOf(name: keyof Limits): Counter | null {
  const { limits, redisUrl } = settings();
  const limit = limits[name];
  if (!limit) return null;
  return processWide(`limit-${name}`, () => createCounter(name, limit, redisUrl ? sharedRedis() : null));
}

/**
 * Counts a request against a limit.
 * @param who is counted by themselves, such as an address, a session or a channel.
 * @returns where the count stands; null when there is no limit.
 * @throws ApiError when there were too many.
 */
export function countRequest(name: keyof Limits, who: string): Soon<Count | null> {
  const count = counterOf(name)?.(who);
  return count ? count.then((known) => orRefuse(name, known)) : null;
}

function orRefuse(name: keyof Limits, count: Count): Count {
  const limit = settings().limits[name];
  if (!limit || !count.exceeded) return count;
  const headers = { ...limitHeaders(name, count), 'Retry-After': String(count.resetsIn) };
  throw new ApiError('too-many-requests', { ...limit }, headers);
}
