import type { RateLimit } from '@/lib/guard/rate-limit';
import type { Environment } from './check';
import { SettingsError } from './settings-error';

/** How many requests are answered, by who asks and for what; null: as many as come. */
export interface Limits {
  /** From one address (of IPv6: one /64 network), for anything but built files and `/ping`. */
  address: RateLimit | null;
  /** Tokens for one session. */
  session: RateLimit | null;
  /** Tokens for one channel. */
  channel: RateLimit | null;
}

const DEFAULTS: Limits = {
  // An office behind one address: some hundred people in calls, who arrive within the same minute.
  address: { requests: 6000, seconds: 60 },
  // A person's page asks when it opens, each quarter of an hour, and after each loss of the network.
  session: { requests: 120, seconds: 60 },
  // A channel where a thousand people arrive at once.
  channel: { requests: 3000, seconds: 60 },
};

function readLimit(name: string, value: string | undefined, usual: RateLimit | null): RateLimit | null {
  if (!value) return usual;
  if (value === 'off') return null;
  const [, requests, seconds] = /^([1-9]\d{0,6})\/([1-9]\d{0,4})$/.exec(value) ?? [];
  if (requests && seconds) return { requests: Number(requests), seconds: Number(seconds) };
  throw new SettingsError(`${name} must be off, or requests/seconds such as 120/60.`);
}

/** @throws SettingsError */
export function readLimits(env: Environment): Limits {
  return {
    address: readLimit('RATE_LIMIT_ADDRESS', env.RATE_LIMIT_ADDRESS, DEFAULTS.address),
    session: readLimit('RATE_LIMIT_SESSION', env.RATE_LIMIT_SESSION, DEFAULTS.session),
    channel: readLimit('RATE_LIMIT_CHANNEL', env.RATE_LIMIT_CHANNEL, DEFAULTS.channel),
  };
}
