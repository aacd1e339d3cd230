import { z } from 'zod';

/** A message of the client: a request when it has an id, otherwise news that nobody answers. */
const envelope = z.object({
  _id: z.string().max(64).optional(),
  _type: z.string().max(64),
  _message: z.unknown().optional(),
});

export interface ClientMessage {
  id: string | undefined;
  type: string;
  message: unknown;
}

/** Reads one text frame; null when it is not a message of the SDK. */
export function readClientMessage(text: string): ClientMessage | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = envelope.safeParse(json);
  if (!parsed.success) return null;
  return { id: parsed.data._id, type: parsed.data._type, message: parsed.data._message };
}

/**
 * What a request is answered: content, or a code that the SDK knows with a text for people. `afterwards` runs when the
 * answer is on its way.
 */
export type Reply = { message: object; afterwards?: () => void } | { code: number; text: string };

export const done: Reply = { message: {} };

export function writeReply(id: string, reply: Reply): string {
  return 'code' in reply
    ? JSON.stringify({
        _id: id,
        _result: 'failed',
        _message: { error_code: reply.code, error_str: reply.text },
      })
    : JSON.stringify({ _id: id, _result: 'success', _message: reply.message });
}

export function writeNotification(type: string, message: object): string {
  return JSON.stringify({ _type: type, _message: message });
}
