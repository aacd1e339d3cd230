import type { z } from 'zod';
import { channelNameProblem } from '@/lib/channel-name';
import { ApiError } from '@/lib/errors';
import { AGORA_CHARACTERS, LIMITS } from '@/lib/tokens/limits';
import { readSession } from './cookies';
import type { Session } from './session';

/** @throws ApiError when the sender has no session. */
export async function sessionOf(request: Request): Promise<Session> {
  const found = await readSession(request);
  if (!found) throw new ApiError('no-session', {});
  return found.session;
}

/** @throws ApiError unless it is the name of a channel that has a page. */
export function checkChannel(name: string): string {
  if (channelNameProblem(name) === null) return name;
  throw new ApiError('bad-channel-name', {
    name: 'channel',
    ...LIMITS.channelName,
    characters: AGORA_CHARACTERS,
  });
}

/**
 * The channel in the last part of a request's path.
 * @throws ApiError
 */
export function channelOf(request: Request): string {
  const [last = ''] = new URL(request.url).pathname.split('/').slice(-1);
  try {
    return checkChannel(decodeURIComponent(last));
  } catch (error) {
    if (error instanceof URIError) throw new ApiError('bad-encoding', {});
    throw error;
  }
}

/**
 * Another site can make a browser send this server's cookies, but not without the browser saying so.
 * @throws ApiError
 */
export function checkOwnSite(request: Request): void {
  const from = request.headers.get('sec-fetch-site');
  if (from !== null && from !== 'same-origin' && from !== 'none') throw new ApiError('foreign-site', {});
}

/**
 * As `checkOwnSite`, and for browsers that say nothing: no form can send this content type.
 * @throws ApiError
 */
export function checkOwnPage(request: Request): void {
  checkOwnSite(request);
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new ApiError('foreign-site', {});
}

const MAX_BODY = 4096;

/** @throws ApiError unless the body is JSON of the shape that is wanted. */
export async function readBody<Shape>(request: Request, shape: z.ZodType<Shape>): Promise<Shape> {
  const text = await request.text();
  if (text.length > MAX_BODY) throw new ApiError('bad-request', {});
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    throw new ApiError('bad-request', {});
  }
}
