import { SignJWT } from 'jose';
import type { Secret } from '@/lib/secret';
import { statementKey } from './statement-key';

/** What the server vouches for about somebody in a channel. */
export interface Statement {
  channel: string;
  place: number;
  /** The name of the account; null for somebody who did not sign in. */
  name: string | null;
  host: boolean;
}

/** A statement holds this long, in seconds: whoever is in the call fetches another before. */
export const STATEMENT_LIFE = 900;

/** A name so long would not fit into a message of 1 KB. */
const MAX_NAME_LENGTH = 40;

/** Signs a statement (a JWT, ES256) that the others in the call verify with the keys at `/.well-known/jwks.json`. */
export async function signStatement(
  { channel, place, name, host }: Statement,
  secret: Secret,
  now: number,
): Promise<string> {
  const { kid, key } = await statementKey(secret);
  return new SignJWT({
    c: channel,
    p: place,
    ...(name === null ? {} : { n: [...name].slice(0, MAX_NAME_LENGTH).join('') }),
    ...(host ? { h: 1 } : {}),
    exp: now + STATEMENT_LIFE,
  })
    .setProtectedHeader({ alg: 'ES256', kid })
    .sign(key);
}
