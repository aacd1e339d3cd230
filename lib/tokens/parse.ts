import { ApiError } from '@/lib/errors';
import { AGORA_CHARACTERS, isAgoraText, LIMITS } from './limits';

export type Role = 'publisher' | 'subscriber';

/** A request for an RTC token, validated. */
export interface TokenRequest {
  channelName: string;
  role: Role;
  /** A number is an integer uid, 0 for any; a string is a user account. */
  uid: number | string;
  /** The token's life in seconds. */
  expiresIn: number;
  /** A longer life was asked for. */
  expiryWasCut: boolean;
}

const ROLES = new Map<string, Role>([
  ['1', 'publisher'],
  ['publisher', 'publisher'],
  ['2', 'subscriber'],
  ['subscriber', 'subscriber'],
]);

/** Decimal digits that say one number in one way: the token carries a uid as text, so `07` would be another than `7`. */
const WHOLE_NUMBER = /^(?:0|[1-9][0-9]*)$/;

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new ApiError('bad-encoding', {});
  }
}

function parseChannelName(text: string): string {
  const limits = LIMITS.channelName;
  if (isAgoraText(text, limits)) return text;
  throw new ApiError('bad-channel-name', { ...limits, characters: AGORA_CHARACTERS });
}

function parseRole(text: string): Role {
  const role = ROLES.get(text);
  if (!role) throw new ApiError('bad-role', {});
  return role;
}

function parseUid(text: string): number {
  if (text === '') return 0;
  const { max } = LIMITS.uid;
  if (!WHOLE_NUMBER.test(text) || Number(text) > max) throw new ApiError('bad-uid', { max });
  return Number(text);
}

function parseUserAccount(text: string): string {
  const limits = LIMITS.userAccount;
  if (isAgoraText(text, limits)) return text;
  throw new ApiError('bad-user-account', { ...limits, characters: AGORA_CHARACTERS });
}

function parseUser(tokenType: string, text: string): number | string {
  if (tokenType === 'uid') return parseUid(text);
  if (tokenType === 'userAccount') return parseUserAccount(text);
  throw new ApiError('bad-token-type', {});
}

function parseExpiry(given: readonly string[]): Pick<TokenRequest, 'expiresIn' | 'expiryWasCut'> {
  const { default: usual, max } = LIMITS.expiry;
  const [text = String(usual), ...more] = given;
  if (more.length > 0 || text === '0' || !WHOLE_NUMBER.test(text)) throw new ApiError('bad-expiry', {});
  return { expiresIn: Math.min(Number(text), max), expiryWasCut: Number(text) > max };
}

/**
 * Reads `/rtc/:channelName/:role/:tokentype/:uid/?expiry=SECONDS`. The trailing slash may be missing, `:uid`
 * empty or missing ("any uid"). Other query parameters are ignored, as the community's token server does.
 * @param url as it was asked, its path still percent-encoded. A channel named `.` or `..` can't be asked for:
 * every URL parser takes these for steps in the path.
 * @throws ApiError for the first part, from left to right, that is not as documented.
 */
export function parseTokenRequest(url: URL): TokenRequest {
  const [, , ...segments] = url.pathname.split('/');
  if (segments.at(-1) === '') segments.pop();
  const [channelName, role, tokenType, user = '', ...more] = segments.map(decode);
  if (channelName === undefined || role === undefined || tokenType === undefined || more.length > 0) {
    throw new ApiError('bad-path', {});
  }
  return {
    channelName: parseChannelName(channelName),
    role: parseRole(role),
    uid: parseUser(tokenType, user),
    ...parseExpiry(url.searchParams.getAll('expiry')),
  };
}
