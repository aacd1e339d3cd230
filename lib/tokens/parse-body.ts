import { ApiError } from '@/lib/errors';
import { type Ask, type Asks, chatAsk, roleOf, rtcAsk, rtmAsk } from './ask';
import { check } from './check';
import { lifeOf, privilegesOf } from './life';
import { LIMITS } from './limits';
import { numeral } from './read-url';
import { bodies } from './requests';

type Body = Record<string, unknown>;

function parseRtcBody(body: Body): Ask {
  const { channel, role: name, uid: user, expire, tokenType: _, ...ends } = check(bodies.rtc, body);
  const role = roleOf(name);
  const known = typeof user === 'string' ? numeral(user) : user;
  const isUid = typeof known === 'number' && known <= LIMITS.uid.max;
  const privileges = privilegesOf(ends, role, expire);
  return rtcAsk({
    channelName: channel,
    role,
    uid: isUid ? known : user,
    ...lifeOf(expire),
    ...(privileges && { privileges }),
  });
}

function parseRtmBody(body: Body): Ask {
  const { channel, role, uid, expire } = check(bodies.rtm, body);
  return rtmAsk({ channelName: channel ?? null, role: roleOf(role), uid, ...lifeOf(expire) });
}

function parseChatBody(body: Body): Ask {
  const { uid, expire } = check(bodies.chat, body);
  return chatAsk({ uid: uid ?? null, ...lifeOf(expire) });
}

function parseAsk(body: Body): Ask {
  switch (body.tokenType) {
    case 'rtc':
      return parseRtcBody(body);
    case 'rtm':
      return parseRtmBody(body);
    case 'chat':
      return parseChatBody(body);
    default:
      throw new ApiError('bad-body-token-type', {});
  }
}

/**
 * Reads the body of `POST /getToken`.
 * @throws ApiError
 */
export function parseBody(body: Body): Asks {
  return { token: parseAsk(body) };
}
