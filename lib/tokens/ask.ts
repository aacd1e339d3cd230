import type { TokenAsk } from '@/lib/access/admit';
import type { PrivilegeExpiry } from './fields';

export type Role = 'publisher' | 'subscriber';

/** When each privilege ends, in seconds after the issue; left out: with the token; none: the token is without it. */
export type PrivilegeEnds = { joinExpiry?: number } & { [Name in PrivilegeExpiry]?: number | 'none' };

/** One token that is asked for, validated. */
export interface Ask extends TokenAsk {
  kind: 'rtc' | 'rtm' | 'chat';
  /** Of RTC only. */
  privileges?: PrivilegeEnds;
  /** A longer life was asked for. */
  expiryWasCut: boolean;
}

/** The tokens that a request asks for, under the names that they have in the answer. */
export type Asks = { [Name in 'rtcToken' | 'rtmToken' | 'chatToken' | 'token']?: Ask };

const ROLES = {
  '1': 'publisher',
  publisher: 'publisher',
  '2': 'subscriber',
  subscriber: 'subscriber',
} as const;

/** The role behind a role's name or number. */
export const roleOf = (name: keyof typeof ROLES): Role => ROLES[name];

interface Wish {
  expiresIn: number;
  expiryWasCut: boolean;
}

/** For a call. */
export function rtcAsk(
  wish: Wish & { channelName: string; role: Role; uid: number | string; privileges?: PrivilegeEnds },
): Ask {
  return { ...wish, kind: 'rtc', services: ['rtc'] };
}

/**
 * For Signaling (RTM).
 * @param wish its channel is a stream channel, which the token opens as RTC does; null for none.
 */
export function rtmAsk(wish: Wish & { channelName: string | null; role: Role; uid: string }): Ask {
  return { ...wish, kind: 'rtm', services: wish.channelName === null ? ['rtm'] : ['rtc', 'rtm'] };
}

/**
 * For Chat.
 * @param wish its uid is null for a token of the app itself, with which a server manages users.
 */
export function chatAsk(wish: Wish & { uid: string | null }): Ask {
  return { ...wish, kind: 'chat', services: ['chat'], channelName: null, role: 'publisher' };
}
