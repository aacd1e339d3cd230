import { publicKeys } from '@/lib/access/statement-key';
import { settings } from '@/lib/env';

export const dynamic = 'force-dynamic';

/** The keys with which anyone verifies what the server vouches for. */
export async function GET(): Promise<Response> {
  const keys = await publicKeys(settings().access.sessionSecrets);
  return Response.json({ keys }, { headers: { 'Cache-Control': 'public, max-age=300' } });
}
