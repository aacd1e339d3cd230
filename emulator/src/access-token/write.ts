import { randomInt } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { CertifiedProject } from '../project.ts';
import { RTC_PRIVILEGES } from './services.ts';
import { signatureOf } from './signature.ts';

/** What a token for one channel is to say. */
export interface RtcTokenContent {
  project: CertifiedProject;
  channelName: string;
  /** An integer in decimal digits or a user account; empty: any uid. */
  uid: string;
  /** Privilege → seconds after the issue at which it ends. */
  privileges: Partial<Record<keyof typeof RTC_PRIVILEGES, number>>;
  /** Unix seconds. */
  issuedAt: number;
  /** Seconds after the issue. */
  expiresIn: number;
  /** Makes two tokens of one second differ; random unless told otherwise. */
  salt?: number;
}

const RTC_SERVICE = 1;
/** The largest salt that agora-token draws. */
const MAX_SALT = 99_999_999;

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function text(value: string | Buffer): Buffer {
  const bytes = Buffer.from(value as string);
  return Buffer.concat([uint16(bytes.length), bytes]);
}

/**
 * Writes an AccessToken2 with one RTC service; `readAccessToken` is its other direction.
 * @throws RangeError when a number does not fit its field.
 */
export function writeRtcToken({
  project,
  channelName,
  uid,
  privileges,
  issuedAt,
  expiresIn,
  salt = randomInt(1, MAX_SALT + 1),
}: RtcTokenContent): string {
  // In the order of their numbers, as `RTC_PRIVILEGES` lists them.
  const names = Object.keys(RTC_PRIVILEGES) as (keyof typeof RTC_PRIVILEGES)[];
  const granted = names.flatMap((name) => {
    const end = privileges[name];
    return end === undefined ? [] : [Buffer.concat([uint16(RTC_PRIVILEGES[name]), uint32(end)])];
  });
  const signedBytes = Buffer.concat([
    text(project.appId),
    uint32(issuedAt),
    uint32(expiresIn),
    uint32(salt),
    uint16(1),
    uint16(RTC_SERVICE),
    uint16(granted.length),
    ...granted,
    text(channelName),
    text(uid),
  ]);
  const signature = signatureOf({ salt, issuedAt, signedBytes }, project.appCertificate);
  return `007${deflateSync(Buffer.concat([text(signature), signedBytes])).toString('base64')}`;
}
