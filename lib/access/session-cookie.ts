import { EncryptJWT, jwtDecrypt } from 'jose';
import type { Secret } from '@/lib/secret';
import { derivedKey } from './derived-keys';
import { type Session, sessionSchema } from './session';

/** How long a browser keeps a session, in seconds. A sign-in and an invitation have ends of their own. */
export const SESSION_LIFE = 30 * 86_400;

const key = (secret: Secret) => derivedKey(secret, 'session');

/**
 * Seals what a cookie holds: encrypted and authenticated, so that a browser can neither read nor change it.
 * @param life in seconds.
 */
export function seal(content: object, secret: Secret, life: number): Promise<string> {
  return new EncryptJWT({ content })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setIssuedAt()
    .setExpirationTime(`${life} s`)
    .encrypt(key(secret));
}

/** Opens what was sealed with one of the secrets; null for anything else, and after its end. */
export async function unseal(
  sealed: string,
  secrets: readonly Secret[],
): Promise<{ content: unknown; issuedAt: number } | null> {
  for (const secret of secrets) {
    try {
      const { payload } = await jwtDecrypt(sealed, key(secret), {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
      });
      return { content: payload.content, issuedAt: payload.iat ?? 0 };
    } catch {
      // Sealed with another, or not by us at all.
    }
  }
  return null;
}

export function sealSession(session: Session, secret: Secret): Promise<string> {
  return seal(session, secret, SESSION_LIFE);
}

/** The session that a cookie holds, and when it was sealed, in seconds since 1970; null when it holds none. */
export async function openSession(
  sealed: string,
  secrets: readonly Secret[],
): Promise<{ session: Session; issuedAt: number } | null> {
  const opened = await unseal(sealed, secrets);
  const read = sessionSchema.safeParse(opened?.content);
  return opened && read.success ? { session: read.data, issuedAt: opened.issuedAt } : null;
}
