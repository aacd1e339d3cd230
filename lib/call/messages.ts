/**
 * What clients of Parley tell each other over Agora's data stream messages: versioned JSON of at most 1,024 bytes
 * (documented limit). Whatever comes in is a stranger's text: anything unexpected is dropped.
 */
export interface Hello {
  type: 'hello';
  name: string;
}

const VERSION = 1;
const MAX_BYTES = 1024;
export const MAX_NAME_LENGTH = 40;

/** A name as it is shown: without control characters and surrounding space, and not too long. */
export function tidyName(name: string): string {
  const printable = name
    // The two joiners are part of words and emoji.
    .replace(/[^\P{C}\u200c\u200d]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = [...printable].slice(0, MAX_NAME_LENGTH).join('').trim();
  return /[^\u200c\u200d]/.test(short) ? short : '';
}

export function writeHello(name: string): string {
  return JSON.stringify({ v: VERSION, type: 'hello', name: tidyName(name) });
}

/** Reads a message of another client; null for anything that is not one of ours. */
export function readMessage(payload: Uint8Array): Hello | null {
  if (payload.byteLength > MAX_BYTES) return null;
  let message: unknown;
  try {
    message = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  } catch {
    return null;
  }
  if (typeof message !== 'object' || message === null) return null;
  const { v, type, name } = message as Record<string, unknown>;
  if (v !== VERSION || type !== 'hello' || typeof name !== 'string') return null;
  const tidy = tidyName(name);
  return tidy ? { type, name: tidy } : null;
}
