import { ApiError } from '@/lib/errors';
import type { PrivilegeEnds, Role } from './ask';
import type { PrivilegeExpiry } from './fields';
import { LIMITS } from './limits';

/** How long a token lives that was asked for with this expiry, in seconds; undefined: with none. */
export function lifeOf(expiry: number | undefined): { expiresIn: number; expiryWasCut: boolean } {
  const { default: usual, max } = LIMITS.expiry;
  const seconds = expiry ?? usual;
  return { expiresIn: Math.min(seconds, max), expiryWasCut: seconds > max };
}

const PUBLISHING = ['audioExpiry', 'videoExpiry', 'dataExpiry'] as const satisfies readonly PrivilegeExpiry[];

/**
 * The privileges' own ends as they were asked for, out of a query or a body.
 * @param expiry the life that was asked for, in seconds; undefined: none.
 * @returns undefined when no privilege has an end of its own.
 * @throws ApiError when one were to outlive its token, or belongs to publishers only.
 */
export function privilegesOf(
  { joinExpiry, ...given }: PrivilegeEnds,
  role: Role,
  expiry: number | undefined,
): PrivilegeEnds | undefined {
  const life = expiry ?? LIMITS.expiry.default;
  const ends: PrivilegeEnds = {};
  if (joinExpiry !== undefined) {
    if (joinExpiry > life) throw new ApiError('bad-join-expiry', {});
    ends.joinExpiry = joinExpiry;
  }
  for (const name of PUBLISHING) {
    const end = given[name];
    if (end === undefined) continue;
    if (role === 'subscriber') throw new ApiError('not-for-subscribers', { name });
    if (end !== 'none' && end > life) throw new ApiError('bad-privilege-expiry', { name });
    ends[name] = end;
  }
  return Object.keys(ends).length > 0 ? ends : undefined;
}
