import { ApiError, errorResponse } from './errors.ts';

/** What a route that is only read answers to every method but GET and HEAD. */
export function methodNotAllowed(): Response {
  return errorResponse(new ApiError('method-not-allowed', { allowed: 'GET or HEAD' }), {
    Allow: 'GET, HEAD',
  });
}
