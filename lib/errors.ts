import { type Answer, jsonAnswer, responseOf } from './answer';
import { log } from './server/log';
import { metrics } from './server/metrics';

/**
 * Every error that the server answers with: its HTTP status and the one sentence that says what was wrong and
 * what is allowed. A `{name}` stands for a value of the server's own, never for one of the request's.
 */
export const ERRORS = {
  'bad-encoding': { status: 400, sentence: 'The path must be percent-encoded UTF-8.' },
  'bad-path': { status: 400, sentence: 'The path must be {path}.' },
  'bad-channel-name': {
    status: 400,
    sentence: '{name} must be {min} to {max} characters out of {characters}.',
  },
  'bad-role': { status: 400, sentence: 'role must be 1 or publisher, or 2 or subscriber.' },
  'bad-token-type': { status: 400, sentence: 'tokentype must be uid or userAccount.' },
  'bad-uid': {
    status: 400,
    sentence: 'uid must be a whole number from 0 to {max}, in decimal digits without leading zeros.',
  },
  'bad-user-account': {
    status: 400,
    sentence: 'uid must, for the tokentype userAccount, be {min} to {max} characters out of {characters}.',
  },
  'bad-expiry': {
    status: 400,
    sentence:
      'expiry must be given once, as a positive whole number of seconds in decimal digits without leading zeros.',
  },
  'bad-expire': { status: 400, sentence: 'expire must be a positive whole number of seconds.' },
  'bad-join-expiry': {
    status: 400,
    sentence: "joinExpiry must be a whole number of seconds from 1 to the token's own life.",
  },
  'bad-privilege-expiry': {
    status: 400,
    sentence: "{name} must be none, or a whole number of seconds from 1 to the token's own life.",
  },
  'not-for-subscribers': {
    status: 400,
    sentence: '{name} must be left out for a subscriber: the token carries no privilege to publish.',
  },
  'bad-body-uid': {
    status: 400,
    sentence:
      'uid must be an integer uid from 0 to {maxUid}, or a user account of {min} to {max} characters out of {characters}.',
  },
  'bad-rtm-user-id': {
    status: 400,
    sentence: '{name} must be {min} to {max} characters out of {characters}, and other than 0.',
  },
  'bad-chat-user-id': {
    status: 400,
    sentence: '{name} must be {min} to {max} characters out of {characters}.',
  },
  'bad-body': { status: 400, sentence: 'The body must be one JSON object.' },
  'bad-body-token-type': { status: 400, sentence: 'tokenType must be rtc, rtm or chat.' },
  'body-too-late': { status: 408, sentence: 'The body must have come within {seconds} seconds.' },
  'body-too-large': { status: 413, sentence: 'The body must have at most {max} bytes.' },
  'bad-content-type': { status: 415, sentence: 'The content type must be application/json.' },
  'bad-api-key': {
    status: 401,
    sentence: 'The API key is unknown; it is sent as Authorization: Bearer KEY.',
  },
  'key-needed': { status: 401, sentence: 'An API key is needed, sent as Authorization: Bearer KEY.' },
  'out-of-scope': {
    status: 403,
    sentence: 'The API key does not reach this far: its channels, roles and services are set with it.',
  },
  'sign-in-needed': { status: 401, sentence: 'Sign in first, at /sign-in.' },
  'not-allowed': { status: 403, sentence: 'The account that is signed in may not use this server.' },
  'invitation-needed': { status: 401, sentence: 'An invitation to the channel is needed.' },
  'invitation-expired': { status: 403, sentence: 'The invitation to the channel no longer holds.' },
  'invitation-early': { status: 403, sentence: 'The invitation to the channel does not hold yet.' },
  'uid-not-yours': { status: 403, sentence: 'uid must be one that the session has in the channel.' },
  'not-for-people': {
    status: 403,
    sentence: 'People get tokens for calls only; other services need an API key whose scope has them.',
  },
  removed: { status: 403, sentence: 'A host has removed this person from the call.' },
  locked: { status: 403, sentence: 'A host has locked the call: nobody new may come in.' },
  'waiting-room': { status: 403, sentence: 'A host has to let this person in first.' },
  denied: { status: 403, sentence: 'A host did not let this person in.' },
  'not-a-host': { status: 403, sentence: 'Only a host of the channel may do this.' },
  'no-session': { status: 401, sentence: 'A session is needed: open a page of the app first.' },
  'bad-request': { status: 400, sentence: 'The body must be JSON as docs/access.md describes it.' },
  'no-invitations': {
    status: 403,
    sentence: 'This server takes no invitations: its ACCESS_POLICY is without invite.',
  },
  'too-many-requests': {
    status: 429,
    sentence: 'At most {requests} requests in {seconds} seconds are answered; there were more.',
  },
  'foreign-site': { status: 403, sentence: 'The request must come from a page of this server.' },
  'bad-token': { status: 400, sentence: 'token must be a text with at least one character.' },
  'bad-operator-key': {
    status: 401,
    sentence: 'The key of the operator is needed, sent as Authorization: Bearer KEY.',
  },
  'no-operator-key': { status: 404, sentence: 'This is off until the setting OPERATOR_KEY is there.' },
  'bad-metrics-token': {
    status: 401,
    sentence: 'The token for the metrics is needed, sent as Authorization: Bearer TOKEN.',
  },
  'no-metrics-token': { status: 404, sentence: 'This is off until the setting METRICS_TOKEN is there.' },
  overloaded: { status: 503, sentence: 'The server has more to do than it can: try again in a moment.' },
  'store-gone': {
    status: 503,
    sentence: 'What hosts have decided can not be looked up now: try again in a moment.',
  },
  'shutting-down': { status: 503, sentence: 'The server is ending: try again in a moment.' },
  'method-not-allowed': { status: 405, sentence: 'The method must be {allowed}.' },
  'internal-error': { status: 500, sentence: 'Something went wrong on the server.' },
} as const satisfies Record<string, { status: number; sentence: string }>;

export type ErrorCode = keyof typeof ERRORS;

// There from the start: Prometheus sees only growth, and not that of a series' first value.
for (const code of Object.keys(ERRORS)) metrics.refusals.inc({ code }, 0);

/** The names between braces in a sentence. */
type Names<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** The values that a code's sentence needs. */
export type ErrorValues<Code extends ErrorCode> = Record<
  Names<(typeof ERRORS)[Code]['sentence']>,
  string | number
>;

/** An error that is meant for the one who sent the request. */
export class ApiError<Code extends ErrorCode = ErrorCode> extends Error {
  override name = 'ApiError';
  readonly code: Code;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  /**
   * @param values for the names between braces in the code's sentence.
   * @param headers of the answer, beyond those of every answer.
   */
  constructor(code: Code, values: ErrorValues<Code>, headers: Readonly<Record<string, string>> = {}) {
    const filled = new Map<string, string | number>(Object.entries(values));
    super(ERRORS[code].sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(filled.get(name))));
    this.code = code;
    this.status = ERRORS[code].status;
    this.headers = headers;
  }
}

/** How a program may show that it may, as a 401 has to say (RFC 9110, 15.5.2; RFC 6750, 3). */
function challenge({ status, code }: ApiError): Record<string, string> {
  if (status !== 401) return {};
  const wrong = code === 'bad-api-key' ? ', error="invalid_token"' : '';
  return { 'WWW-Authenticate': `Bearer realm="parley"${wrong}` };
}

/**
 * The answer to a request that failed: `{"status":400,"code":"…","message":"…"}`, never cached. Anything but an
 * ApiError is a fault of the server's own: the answer says no more than that, and the server's log says what.
 */
export function refusal(error: unknown, headers?: Record<string, string>): Answer {
  if (error instanceof ApiError) {
    const { status, code, message } = error;
    metrics.refusals.inc({ code });
    return jsonAnswer(
      { status, code, message },
      { status, headers: { ...challenge(error), ...headers, ...error.headers } },
    );
  }
  log.error({ error }, 'a fault of the server');
  return refusal(new ApiError('internal-error', {}), headers);
}

/** The same as the web has it. */
export const errorResponse = (error: unknown, headers?: Record<string, string>): Response =>
  responseOf(refusal(error, headers));
