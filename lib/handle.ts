import { errorResponse } from './errors';

/** A route handler that answers what is thrown in the API's one error shape. */
export function handle(answer: (request: Request) => Response | Promise<Response>) {
  return async (request: Request): Promise<Response> => {
    try {
      return await answer(request);
    } catch (error) {
      return errorResponse(error);
    }
  };
}
