import type { Limits } from '@/lib/env/limits';
import type { Count } from './rate-limit';

/**
 * The limits in force, as `RateLimit-Policy` tells them: each with its quota and its window in seconds.
 * Source: draft-ietf-httpapi-ratelimit-headers-10.
 */
export function policyField(limits: Limits): string {
  return Object.entries(limits)
    .flatMap(([name, limit]) => (limit ? [`"${name}";q=${limit.requests};w=${limit.seconds}`] : []))
    .join(', ');
}

/** Where a count stands, as `RateLimit` tells it: what remains, and in how many seconds it begins anew. */
export function countField(name: keyof Limits, { remaining, resetsIn }: Count): string {
  return `"${name}";r=${remaining};t=${resetsIn}`;
}
