import { jsonResponse } from '@/lib/json-response';

export const dynamic = 'force-dynamic';

/** `GET /ping`: is the server up? */
export function GET(): Response {
  return jsonResponse({ message: 'pong' });
}
