import { createECDH } from 'node:crypto';
import { calculateJwkThumbprint, importJWK } from 'jose';
import type { Secret } from '@/lib/secret';
import { derivedKey } from './derived-keys';

/** A public key in the JWK format (RFC 7517), as others verify statements with it. */
export interface PublicJwk {
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
  kid: string;
  alg: 'ES256';
  use: 'sig';
}

/** A number from 1 to 2^256 − 1 as 32 bytes is a private key of P-256 unless it is above the curve's order, once in 2^32. */
function publicPointOf(privateKey: Uint8Array): { x: string; y: string } {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(privateKey);
  const point = curve.getPublicKey();
  return { x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') };
}

async function pairOf(secret: Secret): Promise<{ d: string; jwk: PublicJwk }> {
  const privateKey = derivedKey(secret, 'statement');
  const point = { kty: 'EC', crv: 'P-256', ...publicPointOf(privateKey) } as const;
  const kid = (await calculateJwkThumbprint(point)).slice(0, 8);
  return {
    d: Buffer.from(privateKey).toString('base64url'),
    jwk: { ...point, kid, alg: 'ES256', use: 'sig' },
  };
}

/** The key that the server signs statements with: it follows from the session secret, so that all servers have the same. */
export async function statementKey(secret: Secret): Promise<{ kid: string; key: CryptoKey | Uint8Array }> {
  const { d, jwk } = await pairOf(secret);
  return { kid: jwk.kid, key: await importJWK({ ...jwk, d }, 'ES256') };
}

/** The keys to verify with: of each secret that is still accepted. */
export function publicKeys(secrets: readonly Secret[]): Promise<PublicJwk[]> {
  return Promise.all(secrets.map(async (secret) => (await pairOf(secret)).jwk));
}
