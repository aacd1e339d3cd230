import { handle } from '@/lib/handle';
import { answerTokens } from '@/lib/tokens/answer';
import { parseRte } from '@/lib/tokens/parse-rte';

export const dynamic = 'force-dynamic';

/** `GET /rte/:channelName/:role/:tokentype/:rtcuid/:rtmuid/?expiry=SECONDS`. As with `/rtc`, it catches every path below. */
export const GET = handle((request) => answerTokens(request, parseRte(new URL(request.url))));
