import { checkOwnSite } from '@/lib/access/page-request';
import { signOut } from '@/lib/access/sign-in';
import { handle } from '@/lib/handle';

export const dynamic = 'force-dynamic';

/** Signs out, when a page of this server asks. */
export const POST = handle((request) => {
  checkOwnSite(request);
  return signOut(request);
});
