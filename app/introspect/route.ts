import { carries } from '@/lib/bearer';
import { settings } from '@/lib/env';
import { operations } from '@/lib/env/operations';
import { ApiError } from '@/lib/errors';
import { handle } from '@/lib/handle';
import { jsonResponse } from '@/lib/json-response';
import { readJsonObject } from '@/lib/read-json';
import { introspect } from '@/lib/tokens/introspect';
import { parseIntrospect } from '@/lib/tokens/introspection';
import { LIMITS } from '@/lib/tokens/limits';

export const dynamic = 'force-dynamic';

/** `POST /introspect` with `{"token":"007…"}` and the operator's key: what is in a token, and what is wrong with it. */
export const POST = handle(async (request) => {
  const { operatorKey } = operations();
  if (!operatorKey) throw new ApiError('no-operator-key', {});
  if (!carries(request, operatorKey)) throw new ApiError('bad-operator-key', {});
  const limits = { max: LIMITS.body.max, milliseconds: LIMITS.bodyTime.max };
  const token = parseIntrospect(await readJsonObject(request, limits));
  return jsonResponse(introspect(token, settings(), Math.floor(Date.now() / 1000)));
});
