/** What a banning rule can take away, by Agora's documented names. */
export const BANNABLE = ['join_channel', 'publish_audio', 'publish_video'] as const;

export type BannablePrivilege = (typeof BANNABLE)[number];

/** A banning rule: whoever fits every field that is not null has lost the privileges. */
export interface BanRule {
  id: number;
  appId: string;
  channelName: string | null;
  /** The integer uid; a user account is banned by the integer that stands for it. */
  uid: number | null;
  ip: string | null;
  privileges: readonly BannablePrivilege[];
  /** All three in milliseconds since 1970. */
  createdAt: number;
  updatedAt: number;
  endsAt: number;
}

/** Somebody who wants to do something; a ticket is one. */
export interface Candidate {
  appId: string;
  channelName: string;
  /** The integer that stands for the uid on the wire. */
  uintId: number;
  /** The address the client came from. */
  ip: string;
}

/** Whether a rule is about somebody, whatever it takes away and whether or not it is in force. */
export function concerns(rule: BanRule, { appId, channelName, uintId, ip }: Candidate): boolean {
  return (
    rule.appId === appId &&
    (rule.channelName === null || rule.channelName === channelName) &&
    (rule.uid === null || rule.uid === uintId) &&
    (rule.ip === null || rule.ip === ip)
  );
}

/**
 * The rule in force that takes a privilege from somebody, or null.
 * @param now milliseconds since 1970.
 */
export function findBan(
  rules: Iterable<BanRule>,
  candidate: Candidate,
  privilege: BannablePrivilege,
  now: number,
): BanRule | null {
  for (const rule of rules) {
    if (rule.endsAt > now && rule.privileges.includes(privilege) && concerns(rule, candidate)) return rule;
  }
  return null;
}

/**
 * Whether somebody may not be in a channel at present.
 * @param now milliseconds since 1970.
 */
export function isBanned(rules: Iterable<BanRule>, candidate: Candidate, now: number): boolean {
  return findBan(rules, candidate, 'join_channel', now) !== null;
}

/**
 * What a rule names somebody by, as the SDK tells it. Which one the network chooses for a rule with several fields
 * is not known; the narrowest is taken.
 */
export function meansOf({ uid, ip }: BanRule): 'uid' | 'ip' | 'channel' {
  if (uid !== null) return 'uid';
  return ip === null ? 'channel' : 'ip';
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

/**
 * How long a rule lasts, in milliseconds, by Agora's documented limits: 1 to 1440 minutes or 10 to 86430 seconds,
 * whichever is given; seconds win, one hour when neither is. 0 is kept: such a rule acts once and is over.
 */
export function durationOf(minutes?: number | null, seconds?: number | null): number {
  if (typeof seconds === 'number') return seconds === 0 ? 0 : clamp(seconds, 10, 86_430) * 1000;
  if (typeof minutes === 'number') return minutes === 0 ? 0 : clamp(minutes, 1, 1440) * 60_000;
  return 3_600_000;
}

/** An address as the documented rules write it: IPv4 without the prefix that a socket for both families gives it. */
export function plainAddress(address: string | undefined): string {
  return (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
}
