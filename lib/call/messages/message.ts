import type { Uid } from '../uid';

/**
 * What clients of Parley tell each other over Agora's data stream messages: versioned JSON. Another kind of message
 * is a type here and a line in each of the two tables of `read-message.ts` and `write-message.ts`.
 */
export const VERSION = 1;

/** The largest data stream message, in bytes (documented limit). */
export const MAX_BYTES = 1024;

/** What one is to the others, besides one's devices: said to whoever comes, and again with each change. */
export interface Hello {
  type: 'hello';
  /** Null for a guest. */
  name: string | null;
  /** For how long one's hand has been raised, in milliseconds; null when it is not. Clocks differ, ages do not. */
  handRaisedFor: number | null;
  /** One is recording the call. */
  recording: boolean;
  /** The uid under which one shares a screen; null when one shares none. */
  screen: number | null;
  /** This client is only the screen of the person with this uid, who says so as well; null for a person. */
  screenOf: Uid | null;
}

export interface ChatMessage {
  type: 'chat';
  /** The sender's own; a repeated message has the same. */
  id: string;
  text: string;
}

export interface ReactionMessage {
  type: 'reaction';
  reaction: Reaction;
}

export const REACTIONS = ['thumbs-up', 'heart', 'clap', 'laugh', 'surprise', 'party'] as const;

export type Reaction = (typeof REACTIONS)[number];

/** What the server vouches for about the sender, signed by it. */
export interface PassMessage {
  type: 'pass';
  statement: string;
}

export const HOST_ASKS = ['mute', 'leave'] as const;

export type HostAsk = (typeof HOST_ASKS)[number];

/** A host asks one person, or all, to do something; only heard from somebody of whom the server says that they are one. */
export interface HostAskMessage {
  type: 'host-ask';
  ask: HostAsk;
  /** Null for everybody. */
  of: Uid | null;
}

export type Message = Hello | ChatMessage | ReactionMessage | PassMessage | HostAskMessage;
