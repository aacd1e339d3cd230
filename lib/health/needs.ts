import { settings } from '../env';
import { sharedRedis } from '../redis';
import type { Need } from './readiness';

/** What the server needs besides its settings, each asked for `/readyz`. */
export function needs(): Need[] {
  if (!settings().redisUrl) return [];
  return [{ name: 'Redis', check: async () => void (await sharedRedis().ping()) }];
}
