import { handle } from '@/lib/handle';
import { readJsonObject } from '@/lib/read-json';
import { answerTokens } from '@/lib/tokens/answer';
import { LIMITS } from '@/lib/tokens/limits';
import { parseBody } from '@/lib/tokens/parse-body';

export const dynamic = 'force-dynamic';

/** `POST /getToken` with `{"tokenType":"rtc","channel":"…","role":"publisher","uid":"42","expire":600}`. */
export const POST = handle(async (request) => {
  const limits = { max: LIMITS.body.max, milliseconds: LIMITS.bodyTime.max };
  return answerTokens(request, parseBody(await readJsonObject(request, limits)));
});
