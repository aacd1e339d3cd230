/** Why a call could not be joined or came to its end; `lib/words.ts` has a sentence and an action for each. */
export type CallErrorCode =
  | 'unknown-app-id'
  | 'token-refused'
  | 'token-expired'
  | 'token-missing'
  | 'bad-channel-name'
  | 'channel-full'
  | 'token-unavailable'
  | 'server-unreachable'
  | 'network-unreachable'
  | 'sdk-unavailable'
  | 'banned'
  | 'no-entry'
  | DoorCode
  | 'unknown';

/** Why the server's policy lets somebody not, or no longer, into a channel (see `lib/errors.ts`). */
const REFUSED_BY_POLICY = [
  'sign-in-needed',
  'not-allowed',
  'invitation-needed',
  'invitation-expired',
  'invitation-early',
  'key-needed',
  'uid-not-yours',
] as const;

/** Why the channel's hosts don't. */
const REFUSED_BY_HOSTS = ['locked', 'waiting-room', 'denied', 'removed'] as const;

const DOOR_CODES = [...REFUSED_BY_POLICY, ...REFUSED_BY_HOSTS];
export type DoorCode = (typeof DOOR_CODES)[number];

/** Whether the server said why one may not come in. */
export const isDoorCode = (code: unknown): code is DoorCode => DOOR_CODES.some((known) => known === code);

const ONLY_ELSEWHERE: readonly CallErrorCode[] = ['bad-channel-name', 'removed', 'banned', 'denied'];

/** Where the action of an error leads: to the same again, to the page anew, or home, because only another channel will help. */
export function wayOut(code: CallErrorCode): 'retry' | 'reload' | 'home' {
  // The page leads to the sign-in, or says what else is needed.
  if (REFUSED_BY_POLICY.some((known) => known === code)) return 'reload';
  return ONLY_ELSEWHERE.includes(code) ? 'home' : 'retry';
}

/** An error whose code the person can be told about. */
export class CallError extends Error {
  constructor(readonly code: CallErrorCode) {
    super(code);
    this.name = 'CallError';
  }
}

/** The access point's refusals, by the text that the SDK makes of each code (observed: SDK 4.24.8). */
const REFUSALS: Record<string, CallErrorCode> = {
  'invalid vendor key, can not find appid': 'unknown-app-id',
  // For a project that is switched off, and for whoever is banned.
  'no active status': 'no-entry',
  'invalid channel name': 'bad-channel-name',
  'invalid token, authorized failed': 'token-refused',
  'dynamic key or token timeout': 'token-expired',
  'dynamic key expired': 'token-expired',
  'static use dynamic key': 'token-missing',
  'dynamic use static key': 'token-refused',
  'amount of users over load': 'channel-full',
};

const SDK_CODES: Record<string, CallErrorCode> = {
  TOKEN_EXPIRE: 'token-expired',
  INVALID_PARAMS: 'bad-channel-name',
};

/** The parts of the SDK's errors that tell them apart. */
interface SdkError {
  code?: unknown;
  data?: { desc?: unknown[] };
}

const isObject = (value: unknown): value is SdkError => typeof value === 'object' && value !== null;

/** What the SDK calls an error, such as `UID_CONFLICT`; an empty text for anything else. */
export function sdkCodeOf(error: unknown): string {
  return isObject(error) ? String(error.code ?? '') : '';
}

/** What a failed join is called here. */
export function joinErrorCode(error: unknown): CallErrorCode {
  if (error instanceof CallError) return error.code;
  const refusal = isObject(error) ? REFUSALS[String(error.data?.desc?.[0])] : undefined;
  return refusal ?? SDK_CODES[sdkCodeOf(error)] ?? 'unknown';
}

/** Why the network ended a call for good; null when another attempt may succeed (documented disconnect reasons). */
export function disconnectErrorCode(reason: string | undefined): CallErrorCode | null {
  switch (reason) {
    case 'UID_BANNED':
      return 'removed';
    case 'IP_BANNED':
    case 'CHANNEL_BANNED':
      return 'banned';
    default:
      return reason?.startsWith('LICENSE_') ? 'unknown-app-id' : null;
  }
}
