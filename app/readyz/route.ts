import { needs } from '@/lib/health/needs';
import { missing } from '@/lib/health/readiness';
import { jsonResponse } from '@/lib/json-response';

export const dynamic = 'force-dynamic';

/** `GET /readyz`: can the server do its work? If not, what is missing. */
export async function GET(): Promise<Response> {
  const lacks = await missing(needs);
  if (lacks.length === 0) return jsonResponse({ status: 'ready' });
  return jsonResponse({ status: 'not ready', missing: lacks }, { status: 503 });
}
