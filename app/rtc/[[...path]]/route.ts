import { handle } from '@/lib/handle';
import { answerTokens } from '@/lib/tokens/answer';
import { rtcAsk } from '@/lib/tokens/ask';
import { parseTokenRequest } from '@/lib/tokens/parse';

export const dynamic = 'force-dynamic';

/**
 * `GET /rtc/:channelName/:role/:tokentype/:uid/?expiry=SECONDS`. It catches every path below `/rtc` and reads the
 * URL itself, so that a path with a part too few or too many is refused in the API's own error shape.
 */
export const GET = handle((request) =>
  answerTokens(request, { rtcToken: rtcAsk(parseTokenRequest(new URL(request.url))) }),
);
