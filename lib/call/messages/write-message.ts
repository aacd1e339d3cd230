import { MAX_BYTES, type Message, VERSION } from './message';

function fieldsOf(message: Message): object {
  if (message.type !== 'hello') return message;
  const { name, handRaisedFor, recording, screen, screenOf } = message;
  // What is not so is left out.
  return {
    type: 'hello',
    ...(name !== null && { name }),
    ...(handRaisedFor !== null && { hand: Math.round(handRaisedFor) }),
    ...(recording && { recording }),
    ...(screen !== null && { screen }),
    ...(screenOf !== null && { screenOf }),
  };
}

/** A message as it is sent. */
export function writeMessage(message: Message): string {
  return JSON.stringify({ v: VERSION, ...fieldsOf(message) });
}

/** How many bytes are left for a chat message's text before it no longer fits; negative when it does not. */
export function bytesLeft(text: string): number {
  const longestId = 'x'.repeat(32);
  return MAX_BYTES - new TextEncoder().encode(writeMessage({ type: 'chat', id: longestId, text })).byteLength;
}
