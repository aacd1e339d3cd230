import { introspect } from '@/lib/endpoints/operators';
import { handle } from '@/lib/handle';

export const dynamic = 'force-dynamic';

export const POST = handle(introspect);
