import { CompactSign, compactVerify, decodeProtectedHeader, errors } from 'jose';
import { z } from 'zod';
import type { AccessSettings } from '@/lib/env/access';
import { derivedKey } from './derived-keys';
import type { Invitation } from './session';

type Keys = Pick<AccessSettings, 'sessionSecrets' | 'inviteKeyIds'>;

// One letter each: the address stays short.
const claims = z.object({
  c: z.string(),
  h: z.literal(1).optional(),
  s: z.literal(1).optional(),
  nbf: z.number().int().optional(),
  exp: z.number().int(),
});

const keyOf = (secret: Keys['sessionSecrets'][number], keyId: string) =>
  derivedKey(secret, `invite ${keyId}`);

/** The last part of an invitation's address: what it says, as a signed JWT. */
export function writeInvitation(
  { channel, host, role, notBefore, expires }: Omit<Invitation, 'keyId'>,
  { sessionSecrets, inviteKeyIds }: Keys,
): Promise<string> {
  const [keyId] = inviteKeyIds;
  const payload: z.infer<typeof claims> = {
    c: channel,
    ...(host ? { h: 1 } : {}),
    ...(role === 'subscriber' ? { s: 1 } : {}),
    ...(notBefore > 0 ? { nbf: notBefore } : {}),
    exp: expires,
  };
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'HS256', kid: keyId })
    .sign(keyOf(sessionSecrets[0], keyId));
}

/**
 * What an invitation says; null when it is none of ours, or its key is no longer accepted. Whether it holds now is
 * for `standingIn` to say, each time that somebody asks for a token: an early or late one is kept, so that it can be
 * said why it is refused.
 */
export async function readInvitation(
  text: string,
  { sessionSecrets, inviteKeyIds }: Keys,
): Promise<Invitation | null> {
  for (const secret of sessionSecrets) {
    try {
      const { kid: keyId = '' } = decodeProtectedHeader(text);
      if (!inviteKeyIds.includes(keyId)) return null;
      const { payload } = await compactVerify(text, keyOf(secret, keyId), { algorithms: ['HS256'] });
      const { c, h, s, nbf = 0, exp } = claims.parse(JSON.parse(new TextDecoder().decode(payload)));
      const role = s ? 'subscriber' : 'publisher';
      return { channel: c, host: h === 1, role, notBefore: nbf, expires: exp, keyId };
    } catch (error) {
      // Perhaps it was signed before the secret changed.
      if (!(error instanceof errors.JWSSignatureVerificationFailed)) return null;
    }
  }
  return null;
}
