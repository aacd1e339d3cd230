import { tidyName, tidyText } from '../plain-text';
import type { Uid } from '../uid';
import {
  type ChatMessage,
  type Hello,
  HOST_ASKS,
  type HostAskMessage,
  MAX_BYTES,
  type Message,
  type PassMessage,
  REACTIONS,
  type ReactionMessage,
  VERSION,
} from './message';

type Fields = Readonly<Record<string, unknown>>;

const MAX_UID = 0xffff_ffff;

/** A raised hand older than a day is nonsense. */
const MAX_AGE = 24 * 60 * 60 * 1000;

const isNumberUid = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) <= MAX_UID;

const isUid = (value: unknown): value is Uid =>
  isNumberUid(value) || (typeof value === 'string' && value.length > 0 && value.length <= 255);

const isAge = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= MAX_AGE;

function readHello({ name, hand, recording, screen, screenOf }: Fields): Hello {
  return {
    type: 'hello',
    name: (typeof name === 'string' && tidyName(name)) || null,
    handRaisedFor: isAge(hand) ? hand : null,
    recording: recording === true,
    screen: isNumberUid(screen) ? screen : null,
    screenOf: isUid(screenOf) ? screenOf : null,
  };
}

function readChat({ id, text }: Fields): ChatMessage | null {
  if (typeof id !== 'string' || !/^[\w-]{1,32}$/.test(id) || typeof text !== 'string') return null;
  const tidy = tidyText(text);
  return tidy ? { type: 'chat', id, text: tidy } : null;
}

function readReaction({ reaction: value }: Fields): ReactionMessage | null {
  const reaction = REACTIONS.find((known) => known === value);
  return reaction ? { type: 'reaction', reaction } : null;
}

function readPass({ statement }: Fields): PassMessage | null {
  return typeof statement === 'string' ? { type: 'pass', statement } : null;
}

function readHostAsk({ ask: value, of }: Fields): HostAskMessage | null {
  const ask = HOST_ASKS.find((known) => known === value);
  return ask && (of === null || isUid(of)) ? { type: 'host-ask', ask, of } : null;
}

const readers: { [Type in Message['type']]: (fields: Fields) => Extract<Message, { type: Type }> | null } = {
  hello: readHello,
  chat: readChat,
  reaction: readReaction,
  pass: readPass,
  'host-ask': readHostAsk,
};

function parse(payload: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  } catch {
    return null;
  }
}

/** Reads a message of another client, a stranger's text; null for anything that is not one of ours. */
export function readMessage(payload: Uint8Array): Message | null {
  if (payload.byteLength > MAX_BYTES) return null;
  const parsed = parse(payload);
  if (typeof parsed !== 'object' || parsed === null) return null;
  const { v, type, ...fields } = parsed as Fields;
  if (v !== VERSION || typeof type !== 'string' || !Object.hasOwn(readers, type)) return null;
  return readers[type as Message['type']](fields);
}
