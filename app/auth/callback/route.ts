import { finishSignIn } from '@/lib/access/sign-in';
import { handle } from '@/lib/handle';

export const dynamic = 'force-dynamic';

/** The way back from the OpenID provider. */
export const GET = handle(finishSignIn);
