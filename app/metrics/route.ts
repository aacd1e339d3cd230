import { carries } from '@/lib/bearer';
import { operations } from '@/lib/env/operations';
import { ApiError } from '@/lib/errors';
import { handle } from '@/lib/handle';
import { metrics } from '@/lib/server/metrics';

export const dynamic = 'force-dynamic';

/** `GET /metrics` for Prometheus, with METRICS_TOKEN. */
export const GET = handle(async (request) => {
  const { metricsToken } = operations();
  if (!metricsToken) throw new ApiError('no-metrics-token', {});
  if (!carries(request, metricsToken)) throw new ApiError('bad-metrics-token', {});
  const { registry } = metrics;
  return new Response(await registry.metrics(), {
    headers: { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' },
  });
});
