import { startSignIn } from '@/lib/access/sign-in';
import { handle } from '@/lib/handle';

export const dynamic = 'force-dynamic';

/** The way to the OpenID provider. */
export const GET = handle(startSignIn);
