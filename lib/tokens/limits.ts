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
  /** Characters of a user id of Signaling (RTM), each of them one byte (source: the RTM builder of agora-token 2.0.6). */
  rtmUserId: { min: 1, max: 64 },
  /** Characters of a user id of Chat (source: Agora's reference of Chat's user system registration). */
  chatUserId: { min: 1, max: 64 },
  /** Seconds of a token's life; the network honours none for longer (source: Agora's authentication guide). */
  expiry: { default: 86_400, max: 86_400 },
  /** Bytes of a body: a request for a token needs a few hundred, a token that is looked into up to 8192. */
  body: { max: 16_384 },
  /** Milliseconds in which a body must have come. */
  bodyTime: { max: 10_000 },
} as const;

/** The documented characters of channel names and user accounts, in words. */
export const AGORA_CHARACTERS = 'a-z, A-Z, 0-9, the space and !#$%&()+-:;<=.>?@[]^_{}|~,';

/** A text of Agora's 89 documented characters (source: the SDK's reference of `join`). */
export const AGORA_TEXT = /^[a-zA-Z0-9 !#$%&()+\-:;<=.>?@[\]^_{}|~,]*$/;

/** The documented characters of a user id of Chat, in words. */
export const CHAT_CHARACTERS = 'a-z, 0-9 and _-.';

/** A text of these. */
export const CHAT_TEXT = /^[a-z0-9_.-]*$/;
