import { jsonResponse } from '@/lib/json-response';
import { methodNotAllowed } from '@/lib/method-not-allowed';

export const dynamic = 'force-dynamic';

/** `GET /ping`: is the server up? */
export function GET(): Response {
  return jsonResponse({ message: 'pong' });
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as OPTIONS,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
};
