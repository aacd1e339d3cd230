import { createHash, timingSafeEqual } from 'node:crypto';
import type { ApiRequest } from './api-request';
import type { Secret } from './secret';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Whether a request carries the secret as `Authorization: Bearer …`. Takes the same time however much of it is right. */
export function carries(request: ApiRequest, secret: Secret): boolean {
  const [, given = ''] = /^bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  return timingSafeEqual(digest(given), digest(secret.reveal()));
}
