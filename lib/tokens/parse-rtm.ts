import { ApiError } from '@/lib/errors';
import { type Asks, rtmAsk } from './ask';
import { check } from './check';
import { lifeOf } from './life';
import { readQuery, segmentsOf } from './read-url';
import { paths, queries } from './requests';

/**
 * Reads `/rtm/:rtmuid/?expiry=SECONDS`.
 * @throws ApiError
 */
export function parseRtm(url: URL): Asks {
  const [user, ...more] = segmentsOf(url);
  if (user === undefined || more.length > 0) throw new ApiError('bad-path', { path: '/rtm/:rtmuid' });
  const { rtmuid } = check(paths.rtm, { rtmuid: user });
  const { expiry } = readQuery(url, queries.life);
  return { rtmToken: rtmAsk({ uid: rtmuid, channelName: null, role: 'publisher', ...lifeOf(expiry) }) };
}
