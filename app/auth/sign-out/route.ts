import { signOut } from '@/lib/access/sign-in';
import { handle } from '@/lib/handle';

export const dynamic = 'force-dynamic';

/** Signs out. */
export const POST = handle(signOut);
