import type { Endpoint } from '@/lib/api-request';
import { readJsonObject } from '@/lib/read-json';
import { answerTokens } from '@/lib/tokens/answer';
import { rtcAsk } from '@/lib/tokens/ask';
import { LIMITS } from '@/lib/tokens/limits';
import { parseTokenRequest } from '@/lib/tokens/parse';
import { parseBody } from '@/lib/tokens/parse-body';
import { parseChat } from '@/lib/tokens/parse-chat';
import { parseRte } from '@/lib/tokens/parse-rte';
import { parseRtm } from '@/lib/tokens/parse-rtm';

/** `GET /rtc/:channelName/:role/:tokentype/:uid/?expiry=SECONDS`. */
export const rtc: Endpoint = (request) =>
  answerTokens(request, { rtcToken: rtcAsk(parseTokenRequest(new URL(request.url))) });

/** `GET /rte/:channelName/:role/:tokentype/:rtcuid/:rtmuid/?expiry=SECONDS`. */
export const rte: Endpoint = (request) => answerTokens(request, parseRte(new URL(request.url)));

/** `GET /rtm/:rtmuid/?expiry=SECONDS`. */
export const rtm: Endpoint = (request) => answerTokens(request, parseRtm(new URL(request.url)));

/** `GET /chat/app/?expiry=SECONDS` and `GET /chat/account/:chatid/?expiry=SECONDS`. */
export const chat: Endpoint = (request) => answerTokens(request, parseChat(new URL(request.url)));

/** `POST /getToken` with `{"tokenType":"rtc","channel":"…","role":"publisher","uid":"42","expire":600}`. */
export const getToken: Endpoint = async (request) => {
  const limits = { max: LIMITS.body.max, milliseconds: LIMITS.bodyTime.max };
  return answerTokens(request, parseBody(await readJsonObject(request, limits)));
};
