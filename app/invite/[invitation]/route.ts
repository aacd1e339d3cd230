import { acceptInvitation } from '@/lib/access/accept-invitation';
import { handle } from '@/lib/handle';

export const dynamic = 'force-dynamic';

/** Where an invitation's link leads: it is kept in the session, and the browser is led on to the call. */
export const GET = handle(acceptInvitation);
