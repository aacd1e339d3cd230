import { handle } from '@/lib/handle';
import { answerTokens } from '@/lib/tokens/answer';
import { parseChat } from '@/lib/tokens/parse-chat';

export const dynamic = 'force-dynamic';

/** `GET /chat/app/?expiry=SECONDS` and `GET /chat/account/:chatid/?expiry=SECONDS`. As with `/rtc`, it catches every path below. */
export const GET = handle((request) => answerTokens(request, parseChat(new URL(request.url))));
