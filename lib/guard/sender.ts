import type { ApiRequest } from '@/lib/api-request';
import { settings } from '@/lib/env';
import type { CorsOrigins } from '@/lib/env/cors';
import { ApiError } from '@/lib/errors';
import { isProbe } from '@/lib/server/route-of';
import type { Soon } from '@/lib/soon';
import { addressKey, clientAddress } from './client-address';
import { isFromForeignPage } from './foreign-page';
import { countRequest } from './limits';
import { peerOf } from './peer';
import type { Count } from './rate-limit';

/** Who is at the other end is found out once for each way that requests come: some thousand of them are remembered. */
const KNOWN = { ways: 1000, length: 200 };
const keys = new Map<string, string>();

/** Under which name the sender of a request is counted. */
function senderKey(headers: ApiRequest['headers']): string {
  const peer = peerOf(headers);
  const forwardedFor = headers.get('x-forwarded-for');
  const way = `${peer} ${forwardedFor}`;
  const known = keys.get(way);
  if (known !== undefined) return known;
  const key = addressKey(clientAddress(peer, forwardedFor, settings().trustedProxies));
  if (keys.size >= KNOWN.ways) keys.clear();
  if (way.length <= KNOWN.length) keys.set(way, key);
  return key;
}

/**
 * What a request's sender must not do, wherever it goes: act from a page elsewhere, or ask too often.
 * @param allowed the origins whose pages may.
 * @returns where the count of their address stands; null: not counted.
 * @throws ApiError
 */
export function passSender(
  request: Pick<ApiRequest, 'method' | 'headers'>,
  pathname: string,
  allowed: CorsOrigins,
): Soon<Count | null> {
  if (isFromForeignPage(request, allowed)) throw new ApiError('foreign-site', {});
  // A refused probe would end a healthy server.
  if (isProbe(pathname)) return null;
  return countRequest('address', senderKey(request.headers));
}
