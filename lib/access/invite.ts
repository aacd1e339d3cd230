import { z } from 'zod';
import type { ApiRequest } from '@/lib/api-request';
import { settings } from '@/lib/env';
import { ApiError } from '@/lib/errors';
import { apiKeyOf, fitsPattern } from './api-key';
import { seconds } from './channels';
import { entryTo } from './entry';
import { writeInvitation } from './invitations';
import { checkChannel, sessionOf } from './page-request';

const YEAR = 365 * 86_400;

/** What an invitation is asked for. */
export const invitationAskSchema = z.strictObject({
  channel: z.string(),
  host: z.boolean().default(false),
  role: z.enum(['publisher', 'subscriber']).default('publisher'),
  /** In seconds since 1970; left out: from now on. */
  notBefore: z.number().int().nonnegative().default(0),
  /** How long it holds, in seconds from now, or from its beginning. */
  expiresIn: z.number().int().min(60).max(YEAR),
});
export type InvitationAsk = z.infer<typeof invitationAskSchema>;

export interface InvitationAnswer {
  /** The path of the link, to be put behind the app's address. */
  path: string;
  /** The whole link; null while the server does not know the app's address. */
  url: string | null;
  /** In seconds since 1970. */
  expires: number;
}

/**
 * Until when the sender may invite to a channel, in seconds since 1970; null: as long as they like. Whoever is a host by
 * an invitation passes on no more than they have: else one of an hour would be one for ever.
 * @throws ApiError unless they are a host of the channel, or a server whose key may invite to it.
 */
async function mayInviteUntil(request: ApiRequest, channel: string): Promise<number | null> {
  const { policies, apiKeys } = settings().access;
  const key = policies.has('api-key') ? apiKeyOf(request, apiKeys) : null;
  if (key) {
    if (key.invites && key.channels.some((pattern) => fitsPattern(pattern, channel))) return null;
    throw new ApiError('out-of-scope', {});
  }
  const entry = await entryTo(channel, await sessionOf(request));
  if (typeof entry === 'string') throw new ApiError(entry, {});
  const { hindrance, standing } = entry;
  if (!standing.host || hindrance) throw new ApiError('not-a-host', {});
  return standing.by === 'invitation' ? standing.until : null;
}

/**
 * Makes an invitation.
 * @throws ApiError when the sender may not.
 */
export async function invite(request: ApiRequest, asked: InvitationAsk): Promise<InvitationAnswer> {
  const { access } = settings();
  if (!access.policies.has('invite')) throw new ApiError('no-invitations', {});
  const channel = checkChannel(asked.channel);
  const limit = await mayInviteUntil(request, channel);
  const begins = Math.max(asked.notBefore, seconds());
  const expires = Math.min(begins + asked.expiresIn, limit ?? Number.POSITIVE_INFINITY);
  if (expires <= begins) throw new ApiError('bad-request', {});
  const path = `/invite/${await writeInvitation({ ...asked, channel, expires }, access)}`;
  return { path, url: access.appUrl === null ? null : access.appUrl + path, expires };
}
