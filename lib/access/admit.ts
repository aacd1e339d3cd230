import type { ApiRequest } from '@/lib/api-request';
import { settings } from '@/lib/env';
import { ApiError } from '@/lib/errors';
import { countRequest } from '@/lib/guard/limits';
import { placeOfUid } from '@/lib/seats';
import { follow, type Soon } from '@/lib/soon';
import type { Role } from '@/lib/tokens/parse';
import { apiKeyOf, checkScope } from './api-key';
import { FIELDS, HERE_LIFE, isDecided } from './channel-state';
import { changeChannel, seconds } from './channels';
import { hasSession, readSession } from './cookies';
import { type Entry, entryTo, hasHosts, openEntry } from './entry';
import { placeIn } from './session';
import type { Refusal } from './standing';

/** What a token is asked for; a request's own type may hold more, which is passed through. */
export interface TokenAsk {
  /** What the token opens: calls, messaging or chat, or several at once. */
  services: readonly ('rtc' | 'rtm' | 'chat')[];
  /** The channel; null for a token that is bound to none. */
  channelName: string | null;
  role: Role;
  /** A number is an integer uid, 0 for any; a string is a user account or user id; null: no one in particular. */
  uid: number | string | null;
  /** The token's life in seconds. */
  expiresIn: number;
}

/** How long a person's token lives, in seconds: each renewal asks again whether they may. */
export const PERSON_TOKEN_LIFE = 900;

/**
 * Decides every token: answers what may be minted, which may be less than was asked for, as a shorter life.
 * @param request for whoever asks: their address, cookies and keys.
 * @throws ApiError when they may have none.
 */
export function admit<Ask extends TokenAsk>(request: ApiRequest, asked: Ask): Soon<Ask> {
  return follow(decide(request, asked), (granted) => {
    if (asked.channelName === null) return granted;
    // Only now: who may not have a token can't use up a channel's.
    return follow(countRequest('channel', asked.channelName), () => granted);
  });
}

/** Decides about keys, and about what is for no person, at once. */
function decide<Ask extends TokenAsk>(request: ApiRequest, asked: Ask): Soon<Ask> {
  const { access } = settings();
  const { policies, apiKeys } = access;
  const key = policies.has('api-key') ? apiKeyOf(request, apiKeys) : null;
  if (key) {
    checkScope(key, asked);
    return asked;
  }
  const channel = asked.channelName;
  const forCalls = channel !== null && asked.services.every((service) => service === 'rtc');
  if (!forCalls && !policies.has('open')) {
    throw new ApiError(policies.has('api-key') ? 'key-needed' : 'not-for-people', {});
  }
  // What opens a channel, a stream channel of Signaling too, is for that channel's door to say.
  if (channel === null) return asked;
  // Who comes without a session, where no host decides anything, is nobody in particular: nothing is to be looked up.
  if (policies.has('open') && !hasHosts(access) && !hasSession(request)) return asked;
  return decideFor(request, { ...asked, channelName: channel });
}

async function decideFor<Ask extends TokenAsk & { channelName: string }>(
  request: ApiRequest,
  asked: Ask,
): Promise<Ask> {
  const { policies } = settings().access;
  const { channelName: channel, uid } = asked;
  const session = (await readSession(request))?.session ?? null;
  if (session) await countRequest('session', session.id);
  const own = session !== null && typeof uid === 'number' && placeOfUid(uid) === placeIn(session, channel);
  if (own) return admitPerson(asked, channel, uid, await entryTo(channel, session));
  if (policies.has('open')) return admitStranger(asked, await openEntry(channel, uid));
  const entry = await entryTo(channel, session);
  throw new ApiError(typeof entry === 'string' ? entry : 'uid-not-yours', {});
}

/** Somebody who asks for a uid of their own session. */
async function admitPerson<Ask extends TokenAsk>(
  asked: Ask,
  channel: string,
  uid: number,
  entry: Entry | Refusal,
): Promise<Ask> {
  if (typeof entry === 'string') throw new ApiError(entry, {});
  const { standing, state, hindrance, place, person } = entry;
  if (hindrance) throw new ApiError(hindrance, {});
  const now = seconds();
  if (state && place !== null) {
    const uids = [...new Set([...(state.here.get(place)?.uids ?? []), uid])];
    const first = settings().access.openHosts === 'first' && state.firstHost === null;
    const changes = {
      ...Object.fromEntries(state.stale.map((field) => [field, null])),
      [FIELDS.here(place)]: JSON.stringify({ person, uids, at: now }),
      [FIELDS.waiting(place)]: null,
      ...(first ? { [FIELDS.firstHost]: String(place) } : {}),
    };
    // Else whoever asks for channel after channel would fill the store.
    await changeChannel(channel, changes, isDecided(state) ? undefined : HERE_LIFE);
  }
  const left = standing.until === null ? PERSON_TOKEN_LIFE : standing.until - now;
  return {
    ...asked,
    role: standing.role === 'subscriber' ? 'subscriber' : asked.role,
    expiresIn: Math.min(asked.expiresIn, PERSON_TOKEN_LIFE, left),
  };
}

/** Whoever asks while the door is open: for any uid but that of somebody who is in the call with a session. */
function admitStranger<Ask extends TokenAsk>(asked: Ask, { state, place, hindrance }: Entry): Ask {
  if (hindrance === 'removed') throw new ApiError('removed', {});
  if (place !== null && state?.here.has(place)) throw new ApiError('uid-not-yours', {});
  if (hindrance) throw new ApiError(hindrance, {});
  return asked;
}
