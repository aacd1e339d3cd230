import { metrics } from '@/lib/endpoints/operators';
import { handle } from '@/lib/handle';

export const dynamic = 'force-dynamic';

export const GET = handle(metrics);
