import { admit } from '@/lib/access/admit';
import { settings } from '@/lib/env';
import { errorResponse } from '@/lib/errors';
import { jsonResponse } from '@/lib/json-response';
import { tokenAnswer } from '@/lib/tokens/answer';
import { mintRtcToken } from '@/lib/tokens/mint';
import { parseTokenRequest } from '@/lib/tokens/parse';

export const dynamic = 'force-dynamic';

/**
 * `GET /rtc/:channelName/:role/:tokentype/:uid/?expiry=SECONDS`. It catches every path below `/rtc` and reads the
 * URL itself, so that a path with a part too few or too many is refused in the API's own error shape.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    const parsed = parseTokenRequest(new URL(request.url));
    const asked = await admit(request, { services: ['rtc'], ...parsed });
    return jsonResponse(tokenAnswer(asked, mintRtcToken(asked, settings())));
  } catch (error) {
    return errorResponse(error);
  }
}
