import type { z } from 'zod';
import type { ApiRequest } from '@/lib/api-request';
import { channelNameProblem } from '@/lib/channel-name';
import { ApiError } from '@/lib/errors';
import { readJsonObject } from '@/lib/read-json';
import { AGORA_CHARACTERS, LIMITS } from '@/lib/tokens/limits';
import { readSession } from './cookies';
import type { Session } from './session';

/** @throws ApiError when the sender has no session. */
export async function sessionOf(request: ApiRequest): Promise<Session> {
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
export function channelOf(request: ApiRequest): string {
  const [last = ''] = new URL(request.url).pathname.split('/').slice(-1);
  try {
    return checkChannel(decodeURIComponent(last));
  } catch (error) {
    if (error instanceof URIError) throw new ApiError('bad-encoding', {});
    throw error;
  }
}

/** @throws ApiError unless the body is JSON of the shape that is wanted. */
export async function readBody<Shape>(request: ApiRequest, shape: z.ZodType<Shape>): Promise<Shape> {
  const limits = { max: LIMITS.body.max, milliseconds: LIMITS.bodyTime.max };
  const read = shape.safeParse(await readJsonObject(request, limits));
  if (read.success) return read.data;
  throw new ApiError('bad-request', {});
}
