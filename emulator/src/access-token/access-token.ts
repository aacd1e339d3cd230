import { inflateSync } from 'node:zlib';
import { type ByteReader, createByteReader } from './byte-reader.ts';

const VERSION = '007';
/** A token with every service has under 1,000 bytes; the bounds keep a hostile one from costing memory. */
const MAX_TOKEN_LENGTH = 8192;
const MAX_CONTENT_LENGTH = 16 * 1024;

const RTC_SERVICE = 1;

/** Numbers of the RTC privileges (agora-token's ServiceRtc). */
export const RTC_PRIVILEGES = { join: 1, publishAudio: 2, publishVideo: 3, publishData: 4 } as const;

/** What a token says of real-time channels. */
export interface RtcService {
  channelName: string;
  /** The uid or user account it was made for; empty for any. */
  uid: string;
  /** Privilege number → its life in seconds from the token's issue; 0 means as long as the token. */
  privileges: ReadonlyMap<number, number>;
}

/** An AccessToken2 as it was written. */
export interface AccessToken {
  appId: string;
  /** Unix seconds. */
  issuedAt: number;
  /** Seconds from `issuedAt`. */
  expiresIn: number;
  salt: number;
  rtc: RtcService | null;
  signature: Buffer;
  /** The bytes that the signature is over. */
  signedContent: Buffer;
}

/** A text that is no AccessToken2. */
export class MalformedTokenError extends Error {}

function readPrivileges(reader: ByteReader): Map<number, number> {
  const privileges = new Map<number, number>();
  for (let left = reader.uint16(); left > 0; left -= 1) {
    const privilege = reader.uint16();
    privileges.set(privilege, reader.uint32());
  }
  return privileges;
}

/** Services are sorted by number and RTC has the lowest, so it is the first or it is not there. */
function readRtcService(reader: ByteReader): RtcService | null {
  const count = reader.uint16();
  if (count === 0 || reader.uint16() !== RTC_SERVICE) return null;
  const privileges = readPrivileges(reader);
  return { privileges, channelName: reader.text(), uid: reader.text() };
}

function readContent(content: Buffer): AccessToken {
  const outer = createByteReader(content);
  const signature = outer.bytes();
  const signedContent = outer.rest();
  const reader = createByteReader(signedContent);
  return {
    signature,
    signedContent,
    appId: reader.text(),
    issuedAt: reader.uint32(),
    expiresIn: reader.uint32(),
    salt: reader.uint32(),
    rtc: readRtcService(reader),
  };
}

/**
 * Reads an AccessToken2 without judging it. The format: `007`, then base64 of a deflated signature and content,
 * all numbers little-endian (facts from agora-token 2.0.6).
 * @throws MalformedTokenError when the text is no such token.
 */
export function readAccessToken(token: string): AccessToken {
  if (token.length > MAX_TOKEN_LENGTH) throw new MalformedTokenError('The token is too long.');
  if (!token.startsWith(VERSION)) throw new MalformedTokenError('The token does not begin with 007.');
  try {
    const compressed = Buffer.from(token.slice(VERSION.length), 'base64');
    return readContent(inflateSync(compressed, { maxOutputLength: MAX_CONTENT_LENGTH }));
  } catch {
    throw new MalformedTokenError('The token’s content cannot be read.');
  }
}
