import { z } from 'zod';
import { ApiError } from '@/lib/errors';
import { check } from './check';
import { field } from './fields';

const time = z.int().meta({ description: 'Unix seconds.' });

/** The body of `POST /introspect`. */
export const introspectRequest = z.object({
  token: field(
    z.string().min(1).meta({ description: 'The token to look into.', example: '007eJx…' }),
    () => new ApiError('bad-token', {}),
  ),
});

const service = z.object({
  service: z.string().meta({ description: 'rtc, rtm, chat, or the number of another.' }),
  channelName: z.string().optional(),
  user: z.string().meta({ description: 'The uid, user account or user id; empty: any, or the app itself.' }),
  privileges: z.record(z.string(), time).meta({
    description: 'Each privilege with its end: join, publishAudio, login and so on, else its number.',
  }),
});

/** What `POST /introspect` answers. */
export const introspection = z.object({
  valid: z.boolean().meta({ description: 'Whether nothing is wrong with it, now.' }),
  problems: z.array(
    z.object({
      code: z.enum([
        'malformed',
        'other-app-id',
        'other-certificate',
        'not-yet-valid',
        'expired',
        'no-service',
        'no-join-privilege',
        'join-ended',
      ]),
      message: z.string(),
    }),
  ),
  now: time,
  content: z
    .object({ appId: z.string(), issuedAt: time, expiresAt: time, services: z.array(service) })
    .nullable()
    .meta({ description: 'What the token says, proven or not; null when it can not be read.' }),
});

export type Introspection = z.output<typeof introspection>;

/**
 * Reads the body of `POST /introspect`.
 * @throws ApiError
 */
export const parseIntrospect = (body: Record<string, unknown>): string =>
  check(introspectRequest, body).token;
