import { ApiError } from '@/lib/errors';
import { type PrivilegeEnds, type Role, roleOf } from './ask';
import { check } from './check';
import { lifeOf, privilegesOf } from './life';
import { numeral, readQuery, segmentsOf } from './read-url';
import { paths, queries } from './requests';

export type { Role } from './ask';

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
  privileges?: PrivilegeEnds;
}

/**
 * Reads `:channelName/:role/:tokentype/:uid` and the query. The uid may be empty ("any uid").
 * @throws ApiError for the first part, from left to right, that is not as documented.
 */
export function parseRtc(
  [channelName, role, tokentype, user = '']: readonly string[],
  url: URL,
  path: string,
): TokenRequest {
  if (channelName === undefined || role === undefined || tokentype === undefined) {
    throw new ApiError('bad-path', { path });
  }
  const given =
    tokentype === 'userAccount'
      ? check(paths.rtcWithAccount, { channelName, role, tokentype, uid: user })
      : check(paths.rtcWithUid, { channelName, role, tokentype, uid: numeral(user || '0') });
  const { expiry, ...ends } = readQuery(url, queries.lifeAndPrivileges);
  const wanted = roleOf(given.role);
  const privileges = privilegesOf(ends, wanted, expiry);
  return {
    channelName: given.channelName,
    role: wanted,
    uid: given.uid,
    ...lifeOf(expiry),
    ...(privileges && { privileges }),
  };
}

const PATH = '/rtc/:channelName/:role/:tokentype/:uid, where :uid may be left out';

/**
 * Reads `/rtc/:channelName/:role/:tokentype/:uid/?expiry=SECONDS`. The trailing slash may be missing, `:uid`
 * empty or missing ("any uid").
 * @throws ApiError for the first part, from left to right, that is not as documented.
 */
export function parseTokenRequest(url: URL): TokenRequest {
  const segments = segmentsOf(url);
  if (segments.length > 4) throw new ApiError('bad-path', { path: PATH });
  return parseRtc(segments, url, PATH);
}
