import { createHash, timingSafeEqual } from 'node:crypto';
import type { ApiRequest } from '@/lib/api-request';
import type { ApiKey } from '@/lib/env/api-keys';
import { ApiError } from '@/lib/errors';
import type { TokenAsk } from './admit';

/** A key as it is sent: `parley_ID_SECRET`. Its secret has 256 random bits, so that a plain digest of it is enough. */
const KEY = /^parley_([a-zA-Z0-9-]{1,32})_([A-Za-z0-9_-]{43})$/;

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Whether a channel name fits a pattern, in which a star stands for any characters. */
export function fitsPattern(pattern: string, channel: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return channel === pattern;
  const last = rest.pop() ?? '';
  if (!channel.startsWith(first) || !channel.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = channel.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at + last.length <= channel.length;
}

/**
 * The key that a request carries as `Authorization: Bearer …`; null when it carries none.
 * @throws ApiError when it carries one that is not good.
 */
export function apiKeyOf(request: ApiRequest, keys: readonly ApiKey[]): ApiKey | null {
  const header = request.headers.get('authorization');
  if (header === null) return null;
  const [, id, secret = ''] = KEY.exec(/^bearer +(\S+)$/i.exec(header)?.[1] ?? '') ?? [];
  const given = Buffer.from(hashOf(secret), 'hex');
  // Every key is compared, and in the same time: how long the answer takes tells nothing of which ids there are.
  const fitting = keys.filter((key) => {
    const same = timingSafeEqual(given, Buffer.from(key.hash, 'hex'));
    return same && key.id === id;
  });
  if (!fitting[0]) throw new ApiError('bad-api-key', {});
  return fitting[0];
}

/** @throws ApiError when the key's scope does not reach as far. A token bound to no channel needs the channel `*`. */
export function checkScope(key: ApiKey, { channelName, role, services, uid }: TokenAsk): void {
  const inChannel =
    channelName === null
      ? key.channels.includes('*')
      : key.channels.some((pattern) => fitsPattern(pattern, channelName));
  const needed = services.map((each) => (each === 'chat' && uid === null ? 'chat-app' : each));
  const allowed =
    inChannel && key.roles.includes(role) && needed.every((each) => key.services.includes(each));
  if (!allowed) throw new ApiError('out-of-scope', {});
}
