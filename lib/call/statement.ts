import type { JSONWebKeySet } from 'jose';
import { placeOfUid } from '@/lib/seats';
import { tidyName } from './plain-text';
import type { Uid } from './uid';

/** What the server vouches for about somebody in a call. */
export interface Pass {
  /** The name of the account they signed in with; null for a guest. */
  name: string | null;
  host: boolean;
}

const KEYS_PATH = '/.well-known/jwks.json';

let keys: Promise<JSONWebKeySet> | null = null;

/** The server's public keys, fetched once. */
function serverKeys(): Promise<JSONWebKeySet> {
  keys ??= fetch(KEYS_PATH).then((response) => response.json() as Promise<JSONWebKeySet>);
  keys.catch(() => {
    // The next statement tries again.
    keys = null;
  });
  return keys;
}

/** What statements are verified with; whoever comes into a call is told several at once. */
export async function fetchVerifier() {
  // Named here, as all of the library would be bundled else.
  const { createLocalJWKSet, jwtVerify } = await import('jose');
  return { createLocalJWKSet, jwtVerify };
}

/**
 * Verifies a statement of the server's (a JWT, ES256) about the one who sent it: the network vouches for the sender's
 * uid, the server for who has that uid's place in this channel. Null for anything else.
 */
export async function verifyStatement(
  statement: string,
  { channel, uid }: { channel: string; uid: Uid },
  fetchKeys: () => Promise<JSONWebKeySet> = serverKeys,
): Promise<Pass | null> {
  if (typeof uid !== 'number') return null;
  try {
    const { createLocalJWKSet, jwtVerify } = await fetchVerifier();
    const keySet = createLocalJWKSet(await fetchKeys());
    const { payload } = await jwtVerify(statement, keySet, { algorithms: ['ES256'] });
    if (payload.c !== channel || payload.p !== placeOfUid(uid)) return null;
    return { name: (typeof payload.n === 'string' && tidyName(payload.n)) || null, host: payload.h === 1 };
  } catch {
    return null;
  }
}
