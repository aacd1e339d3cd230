import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Project } from '../project.ts';
import { type AccessToken, RTC_PRIVILEGES, readAccessToken } from './access-token.ts';

/** The network accepts no token for longer than a day, whatever the token says (documented), in seconds. */
const LONGEST_LIFE = 86_400;

export type TokenFault =
  | 'malformed'
  | 'wrong-app-id'
  | 'wrong-signature'
  | 'wrong-channel'
  | 'wrong-uid'
  | 'expired'
  | 'no-join-privilege';

/** When each privilege ends, in Unix seconds; a privilege the token does not carry is left out. */
export type Privileges = Partial<Record<keyof typeof RTC_PRIVILEGES, number>>;

export type Verdict =
  | { ok: true; privileges: Privileges; expiresAt: number }
  | { ok: false; reason: TokenFault };

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const hmac = (key: Buffer, message: Buffer | string) => createHmac('sha256', key).update(message).digest();

function isSignedWith(appCertificate: string, token: AccessToken): boolean {
  const key = hmac(uint32(token.salt), hmac(uint32(token.issuedAt), appCertificate));
  const expected = hmac(key, token.signedContent);
  return token.signature.length === expected.length && timingSafeEqual(token.signature, expected);
}

function read(text: string): AccessToken | null {
  try {
    return readAccessToken(text);
  } catch {
    return null;
  }
}

function privilegesOf({ issuedAt, rtc }: AccessToken, expiresAt: number): Privileges {
  const privileges: Privileges = {};
  for (const [name, number] of Object.entries(RTC_PRIVILEGES)) {
    const life = rtc?.privileges.get(number);
    if (life === undefined) continue;
    const end = life === 0 ? expiresAt : Math.min(issuedAt + life, expiresAt);
    privileges[name as keyof typeof RTC_PRIVILEGES] = end;
  }
  return privileges;
}

/**
 * Decides whether a token opens a channel for somebody. The signature is judged before anything the token says.
 * @param now Unix seconds.
 * @returns when the right to be in the channel ends, in Unix seconds, or the first fault found.
 */
export function verifyRtcToken(
  text: string,
  {
    project,
    channelName,
    uid,
    now,
  }: { project: Project; channelName: string; uid: number | string; now: number },
): Verdict {
  const fault = (reason: TokenFault): Verdict => ({ ok: false, reason });
  const token = read(text);
  if (!token) return fault('malformed');
  if (token.appId !== project.appId) return fault('wrong-app-id');
  if (!isSignedWith(project.appCertificate, token)) return fault('wrong-signature');
  if (token.rtc?.channelName !== channelName) return fault('wrong-channel');
  if (token.rtc.uid !== '' && token.rtc.uid !== String(uid)) return fault('wrong-uid');

  const tokenEnd = token.issuedAt + Math.min(token.expiresIn, LONGEST_LIFE);
  const privileges = privilegesOf(token, tokenEnd);
  if (privileges.join === undefined) return fault('no-join-privilege');
  if (privileges.join <= now) return fault('expired');
  return { ok: true, privileges, expiresAt: privileges.join };
}
