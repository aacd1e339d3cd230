import { inflateSync } from 'node:zlib';
import { ByteReader } from './byte-reader.ts';
import { RTC_PRIVILEGES, readServices, type Service } from './services.ts';
import { isSignedWith } from './signature.ts';

export { isSignedWith, RTC_PRIVILEGES, type Service };

/** What an AccessToken2 says. Nothing of it is proven before its signature has been checked. */
export interface AccessToken {
  appId: string;
  /** Unix seconds. */
  issuedAt: number;
  /** Seconds after the issue. */
  expiresIn: number;
  salt: number;
  services: readonly Service[];
  /** HMAC-SHA256 of `signedBytes`. */
  signature: Buffer;
  /** Everything after the signature, as it was signed. */
  signedBytes: Buffer;
}

/** The text is not an AccessToken2; the message is one sentence that says why and holds nothing of the text. */
export class MalformedTokenError extends Error {
  override name = 'MalformedTokenError';
}

const VERSION = '007';
const BASE64 = /^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const SIGNATURE_BYTES = 32;
/** Far above any real token: a token for one channel has about 200 characters. */
const MAX_CHARACTERS = 8192;
const MAX_BYTES = 65_536;

function unpack(token: string): Buffer {
  if (!token.startsWith(VERSION)) throw new MalformedTokenError('The token does not begin with 007.');
  if (token.length > MAX_CHARACTERS) throw new MalformedTokenError('The token is too long.');
  const packed = token.slice(VERSION.length);
  if (!BASE64.test(packed)) throw new MalformedTokenError('What follows 007 is not base64.');
  try {
    return inflateSync(Buffer.from(packed, 'base64'), { maxOutputLength: MAX_BYTES });
  } catch {
    throw new MalformedTokenError('The token does not decompress, or to more than any token needs.');
  }
}

/**
 * Reads an AccessToken2: `007` and the base64 of a zlib stream that holds the signature and what it signs
 * (App ID, issue, life, salt, services). The signature is not checked: see `verify.ts`.
 * @throws MalformedTokenError for any text that is not such a token, however hostile.
 */
export function readAccessToken(token: string): AccessToken {
  const reader = new ByteReader(unpack(token));
  try {
    const signature = reader.bytes();
    const signedBytes = reader.rest;
    const appId = reader.text();
    const issuedAt = reader.uint32();
    const expiresIn = reader.uint32();
    const salt = reader.uint32();
    const services = readServices(reader, reader.uint16());
    if (signature.length !== SIGNATURE_BYTES) throw new RangeError('The signature has not 32 bytes.');
    return { appId, issuedAt, expiresIn, salt, services, signature, signedBytes };
  } catch {
    throw new MalformedTokenError('The bytes in the token are not those of an access token.');
  }
}
