import { getToken } from '@/lib/endpoints/tokens';
import { handle } from '@/lib/handle';

export const dynamic = 'force-dynamic';

export const POST = handle(getToken);
