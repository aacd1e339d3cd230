/** The pause between two messages, in milliseconds: Agora drops what comes too fast, and so do the others. */
const PACE = 100;

/** A message without an answer for so long is taken for lost, in milliseconds. */
const ANSWER_DEADLINE = 10_000;

/** More than this waiting is refused. */
const MAX_WAITING = 50;

/** Sends messages one after the other, not too fast; what cannot be sent now waits. */
export interface Outbox {
  /** @throws when it could not be sent, or the call ended before it was. */
  send(message: string): Promise<void>;
  /** Sending may be possible again. */
  wake(): void;
  /** Nothing is sent any more; whatever waits is refused. */
  close(): void;
}

interface OutboxOptions {
  transmit(message: string): Promise<void>;
  /** False while the call is coming back. */
  canSend(): boolean;
}

interface Letter {
  message: string;
  resolve(): void;
  reject(reason: Error): void;
}

async function withDeadline(sent: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), ANSWER_DEADLINE);
  });
  try {
    await Promise.race([sent, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

export function createOutbox({ transmit, canSend }: OutboxOptions): Outbox {
  const waiting: Letter[] = [];
  let busy = false;
  let closed = false;

  async function deliver(letter: Letter): Promise<void> {
    try {
      await withDeadline(transmit(letter.message));
      letter.resolve();
    } catch {
      // The network went while it was on its way: it goes first when it is back.
      if (!closed && !canSend()) waiting.unshift(letter);
      else letter.reject(new Error('not sent'));
    }
  }

  async function work(): Promise<void> {
    if (busy) return;
    busy = true;
    for (let letter = next(); letter; letter = next()) {
      await deliver(letter);
      await new Promise((resolve) => setTimeout(resolve, PACE));
    }
    busy = false;
  }

  const next = () => (closed || !canSend() ? undefined : waiting.shift());

  return {
    send(message) {
      if (closed || waiting.length >= MAX_WAITING) return Promise.reject(new Error('not sent'));
      return new Promise((resolve, reject) => {
        waiting.push({ message, resolve, reject });
        void work();
      });
    },
    wake: () => void work(),
    close() {
      closed = true;
      for (const letter of waiting.splice(0)) letter.reject(new Error('not sent'));
    },
  };
}
