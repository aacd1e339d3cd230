import { type Answer, responseOf } from './answer';
import { errorResponse } from './errors';
import { tellLimits } from './guard/limit-headers';

type Answers = (request: Request) => Answer | Response | Promise<Answer | Response>;

/** A route handler for Next that answers what is thrown in the API's one error shape, and tells of the sender's limit. */
export function handle(answer: Answers) {
  return async (request: Request): Promise<Response> => {
    try {
      const answered = await answer(request);
      return tellLimits(request, answered instanceof Response ? answered : responseOf(answered));
    } catch (error) {
      return tellLimits(request, errorResponse(error));
    }
  };
}
