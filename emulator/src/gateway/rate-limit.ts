/** How much may pass within a second. */
export interface Rate {
  messages: number;
  bytes: number;
}

/**
 * What a client may send in data stream messages (documented for the native SDKs: 60 messages a second in a stream, 30 KB
 * a second in all streams; the Web SDK has one stream).
 */
export const DATA_STREAM_RATE: Rate = { messages: 60, bytes: 30 * 1024 };

/** Counts what a client sends, by the second. */
export interface RateLimit {
  /** Whether a message of so many bytes may still pass; `now` is in milliseconds. */
  admits(bytes: number, now: number): boolean;
}

export function createRateLimit({ messages, bytes }: Rate): RateLimit {
  let since = Number.NEGATIVE_INFINITY;
  let passed: Rate = { messages: 0, bytes: 0 };
  return {
    admits(size, now) {
      if (now - since >= 1000) {
        since = now;
        passed = { messages: 0, bytes: 0 };
      }
      if (passed.messages + 1 > messages || passed.bytes + size > bytes) return false;
      passed = { messages: passed.messages + 1, bytes: passed.bytes + size };
      return true;
    },
  };
}
