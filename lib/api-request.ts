import type { Answer } from './answer';
import type { Soon } from './soon';

/** What is read of a request: every `Request` is one, and so is what is made of one that comes to Node itself. */
export interface ApiRequest {
  readonly method: string;
  /** Whole, with some origin. */
  readonly url: string;
  readonly headers: Pick<Headers, 'get'>;
  readonly body: AsyncIterable<Uint8Array> | null;
}

/** Answers requests at a path. What it throws is answered in the API's one error shape. */
export type Endpoint = (request: ApiRequest) => Soon<Answer>;
