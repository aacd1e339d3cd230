import { settings } from '@/lib/env';
import { securityTxt } from '@/lib/guard/security-txt';

export const dynamic = 'force-dynamic';

/** Whom to tell of a flaw (RFC 9116); not found unless SECURITY_CONTACT says. */
export function GET(): Response {
  const { securityContact, access } = settings();
  if (securityContact === null) return new Response(null, { status: 404 });
  return new Response(securityTxt(securityContact, access.appUrl, new Date()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}
