import type { ApiRequest } from '@/lib/api-request';
import { settings } from '@/lib/env';
import type { CorsOrigins } from '@/lib/env/cors';
import { ApiError } from '@/lib/errors';
import { isProbe } from '@/lib/server/route-of';
import { addressKey, clientAddress } from './client-address';
import { isFromForeignPage } from './foreign-page';
import { countRequest } from './limits';
import { peerOf } from './peer';
import type { Count } from './rate-limit';

/**
 * What a request's sender must not do, wherever it goes: act from a page elsewhere, or ask too often.
 * @param allowed the origins whose pages may.
 * @returns where the count of their address stands; null: not counted.
 * @throws ApiError
 */
export async function passSender(
  request: Pick<ApiRequest, 'method' | 'headers'>,
  pathname: string,
  allowed: CorsOrigins,
): Promise<Count | null> {
  if (isFromForeignPage(request, allowed)) throw new ApiError('foreign-site', {});
  // A refused probe would end a healthy server.
  if (isProbe(pathname)) return null;
  const { headers } = request;
  const address = clientAddress(peerOf(headers), headers.get('x-forwarded-for'), settings().trustedProxies);
  return countRequest('address', addressKey(address));
}
