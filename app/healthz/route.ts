import { jsonResponse } from '@/lib/json-response';

export const dynamic = 'force-dynamic';

/** `GET /healthz`: the process is alive. */
export function GET(): Response {
  return jsonResponse({ status: 'alive' });
}
