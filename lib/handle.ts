import { errorResponse } from './errors';
import { tellLimits } from './guard/limit-headers';

/** A route handler that answers what is thrown in the API's one error shape, and tells of the sender's limit. */
export function handle(answer: (request: Request) => Response | Promise<Response>) {
  return async (request: Request): Promise<Response> => {
    try {
      return tellLimits(request, await answer(request));
    } catch (error) {
      return tellLimits(request, errorResponse(error));
    }
  };
}
