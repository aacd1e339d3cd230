import type { Endpoint } from '@/lib/api-request';
import { healthz, ping, readyz } from '@/lib/endpoints/health';
import { introspect, metrics } from '@/lib/endpoints/operators';
import { chat, getToken, rtc, rte, rtm } from '@/lib/endpoints/tokens';

/** The endpoints that read every path below their first part themselves. */
const DEEP = new Map<string, Endpoint>(Object.entries({ rtc, rte, rtm, chat }));

/** The endpoints of one path. */
const FLAT = new Map<string, Endpoint>(
  Object.entries({ ping, healthz, readyz, metrics, getToken, introspect }),
);

/**
 * The endpoint that a request is for, with or without a last slash; null where Next answers.
 * @param target of the request, as it was sent: the path with its query.
 */
export function endpointAt(target: string): Endpoint | null {
  const [pathname = ''] = target.split(/[?#]/, 1);
  const [, first = '', ...rest] = pathname.split('/', 4);
  const deep = DEEP.get(first);
  if (deep) return deep;
  const isFlat = rest.length === 0 || (rest.length === 1 && rest[0] === '');
  return (isFlat && FLAT.get(first)) || null;
}
