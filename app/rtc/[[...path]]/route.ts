import { rtc } from '@/lib/endpoints/tokens';
import { handle } from '@/lib/handle';

export const dynamic = 'force-dynamic';

/**
 * Every path below `/rtc`: the endpoint reads the URL itself, so that a path with a part too few or too many is refused
 * in the API's own error shape.
 */
export const GET = handle(rtc);
