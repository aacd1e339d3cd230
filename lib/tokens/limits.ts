/** What a request for a token may hold. */
export const LIMITS = {
  /**
   * Characters of a channel name, each of them one byte. Agora's guide says "less than 64"; the SDK also takes
   * 64, which is left out so that every tool of Agora's can follow (source: Agora's authentication guide).
   */
  channelName: { min: 1, max: 63 },
  /** Characters of a user account, each of them one byte (source: Agora's reference of `registerLocalUserAccount`). */
  userAccount: { min: 1, max: 255 },
  /** An integer uid is unsigned and has 32 bits; 0 stands for any (source: Agora's authentication guide). */
  uid: { min: 0, max: 4_294_967_295 },
  /** Seconds of a token's life; the network honours none for longer (source: Agora's authentication guide). */
  expiry: { default: 86_400, max: 86_400 },
} as const;

/** The documented characters of channel names and user accounts, in words. */
export const AGORA_CHARACTERS = 'a-z, A-Z, 0-9, the space and !#$%&()+-:;<=.>?@[]^_{}|~,';

/**
 * Whether the text is made of Agora's 89 documented characters, and of how many (source: the SDK's reference of
 * `join`, and of `registerLocalUserAccount` for user accounts).
 */
export function isAgoraText(text: string, { min, max }: { min: number; max: number }): boolean {
  return text.length >= min && text.length <= max && /^[a-zA-Z0-9 !#$%&()+\-:;<=.>?@[\]^_{}|~,]*$/.test(text);
}
