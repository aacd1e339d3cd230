import type { ApiRequest } from '@/lib/api-request';
import type { CorsOrigins } from '@/lib/env/cors';

const HARMLESS = ['GET', 'HEAD', 'OPTIONS'];

function isOwnHost(origin: string, headers: ApiRequest['headers']): boolean {
  const host = URL.canParse(origin) ? new URL(origin).host : null;
  // A proxy in front may ask for another host; no page can make a browser send the second header unasked.
  return host !== null && (host === headers.get('host') || host === headers.get('x-forwarded-host'));
}

/**
 * Whether a page of another site makes somebody's browser change something here, with their session. Programs that
 * are no browser send neither header; they carry no session either.
 * @param allowed the origins that may all the same.
 */
export function isFromForeignPage(
  { method, headers }: Pick<ApiRequest, 'method' | 'headers'>,
  allowed: CorsOrigins,
): boolean {
  if (HARMLESS.includes(method) || allowed === '*') return false;
  const origin = headers.get('origin');
  if (origin !== null && allowed.includes(origin)) return false;
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  return origin !== null && !isOwnHost(origin, headers);
}
