import { readyz } from '@/lib/endpoints/health';
import { handle } from '@/lib/handle';

export const dynamic = 'force-dynamic';

export const GET = handle(readyz);
