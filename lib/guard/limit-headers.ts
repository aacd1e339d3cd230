import { settings } from '@/lib/env';
import type { Limits } from '@/lib/env/limits';
import type { Count } from './rate-limit';
import { countField, policyField } from './rate-limit-fields';

let policy: { limits: Limits; field: string } | undefined;

/** The limits change with the process only. */
function policyOf(limits: Limits): string {
  if (policy?.limits !== limits) policy = { limits, field: policyField(limits) };
  return policy.field;
}

/** The headers that tell where a count stands, and which limits there are. */
export function limitHeaders(name: keyof Limits, count: Count): Record<string, string> {
  return { RateLimit: countField(name, count), 'RateLimit-Policy': policyOf(settings().limits) };
}

const NAMES = ['RateLimit', 'RateLimit-Policy'];

/**
 * Gives a request's handler what its answer has to tell of the sender's count. Next would let the proxy's own headers
 * win over those of the handler, which may know of another limit that was exceeded.
 */
export function passLimitHeaders(headers: Headers, count: Count | null): Headers {
  const passed = new Headers(headers);
  for (const name of NAMES) passed.delete(name);
  if (!count) return passed;
  for (const [name, value] of Object.entries(limitHeaders('address', count))) passed.set(name, value);
  return passed;
}

/** Puts what `passLimitHeaders` gave into an answer that doesn't tell of a limit itself. */
export function tellLimits(request: Request, response: Response): Response {
  for (const name of NAMES) {
    const value = request.headers.get(name);
    if (value !== null && !response.headers.has(name)) response.headers.set(name, value);
  }
  return response;
}
