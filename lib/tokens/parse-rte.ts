import { ApiError } from '@/lib/errors';
import { type Asks, rtcAsk, rtmAsk } from './ask';
import { check } from './check';
import { LIMITS } from './limits';
import { parseRtc } from './parse';
import { segmentsOf } from './read-url';
import { paths } from './requests';

const PATH = '/rte/:channelName/:role/:tokentype/:rtcuid/:rtmuid, where :rtmuid may be left out';

/**
 * Reads `/rte/:channelName/:role/:tokentype/:rtcuid/:rtmuid`, which asks for two tokens. Without `:rtmuid` it is
 * the rtcuid, which then must not be "any".
 * @throws ApiError for the first part, from left to right, that is not as documented.
 */
export function parseRte(url: URL): Asks {
  const segments = segmentsOf(url);
  if (segments.length < 4 || segments.length > 5) throw new ApiError('bad-path', { path: PATH });
  // Left out before a part that is there, it was more likely forgotten than meant as "any".
  if (segments[3] === '' && segments.length === 5) throw new ApiError('bad-uid', { max: LIMITS.uid.max });
  const rtc = parseRtc(segments, url, PATH);
  const { rtmuid } = check(paths.rtm, { rtmuid: segments[4] ?? String(rtc.uid) });
  const { privileges: _, ...rest } = rtc;
  return { rtcToken: rtcAsk(rtc), rtmToken: rtmAsk({ ...rest, uid: rtmuid }) };
}
