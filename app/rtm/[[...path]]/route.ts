import { handle } from '@/lib/handle';
import { answerTokens } from '@/lib/tokens/answer';
import { parseRtm } from '@/lib/tokens/parse-rtm';

export const dynamic = 'force-dynamic';

/** `GET /rtm/:rtmuid/?expiry=SECONDS`. As with `/rtc`, it catches every path below. */
export const GET = handle((request) => answerTokens(request, parseRtm(new URL(request.url))));
