import { jsonAnswer } from '@/lib/answer';
import type { Endpoint } from '@/lib/api-request';
import { needs } from '@/lib/health/needs';
import { missing } from '@/lib/health/readiness';

/** `GET /ping`: is the server up? */
export const ping: Endpoint = () => jsonAnswer({ message: 'pong' });

/** `GET /healthz`: the process is alive. */
export const healthz: Endpoint = () => jsonAnswer({ status: 'alive' });

/** `GET /readyz`: can the server do its work? If not, what is missing. */
export const readyz: Endpoint = async () => {
  const lacks = await missing(needs);
  if (lacks.length === 0) return jsonAnswer({ status: 'ready' });
  return jsonAnswer({ status: 'not ready', missing: lacks }, { status: 503 });
};
