/** Everything but the built files, which are the same for everybody. */
export const config = { matcher: '/((?!_next/static/).*)' };

export { guard as proxy } from '@/lib/guard/guard';
