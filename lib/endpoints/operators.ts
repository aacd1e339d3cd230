import { jsonAnswer } from '@/lib/answer';
import type { Endpoint } from '@/lib/api-request';
import { carries } from '@/lib/bearer';
import { settings } from '@/lib/env';
import { operations } from '@/lib/env/operations';
import { ApiError } from '@/lib/errors';
import { readJsonObject } from '@/lib/read-json';
import { metrics as counts } from '@/lib/server/metrics';
import { introspect as lookInto } from '@/lib/tokens/introspect';
import { parseIntrospect } from '@/lib/tokens/introspection';
import { LIMITS } from '@/lib/tokens/limits';

/** `POST /introspect` with `{"token":"007…"}` and the operator's key: what is in a token, and what is wrong with it. */
export const introspect: Endpoint = async (request) => {
  const { operatorKey } = operations();
  if (!operatorKey) throw new ApiError('no-operator-key', {});
  if (!carries(request, operatorKey)) throw new ApiError('bad-operator-key', {});
  const limits = { max: LIMITS.body.max, milliseconds: LIMITS.bodyTime.max };
  const token = parseIntrospect(await readJsonObject(request, limits));
  return jsonAnswer(lookInto(token, settings(), Math.floor(Date.now() / 1000)));
};

/** `GET /metrics` for Prometheus, with METRICS_TOKEN. */
export const metrics: Endpoint = async (request) => {
  const { metricsToken } = operations();
  if (!metricsToken) throw new ApiError('no-metrics-token', {});
  if (!carries(request, metricsToken)) throw new ApiError('bad-metrics-token', {});
  const { registry } = counts;
  return {
    status: 200,
    headers: { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' },
    body: await registry.metrics(),
  };
};
