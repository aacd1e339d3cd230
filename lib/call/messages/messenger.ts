import type { Uid } from '../uid';
import { type Allowance, createAllowance } from './allowance';
import type { Message } from './message';
import { createOutbox } from './outbox';
import { readMessage } from './read-message';
import { writeMessage } from './write-message';

/** How many messages are taken from one person: so many a second, so many at once. More are dropped unread. */
const PER_SECOND = 15;
const BURST = 40;

/** The way of all messages, out and in. */
export interface Messenger {
  /** @throws when it could not be sent. While the call is coming back it waits. */
  send(message: Message): Promise<void>;
  /** Takes what came from another client. */
  receive(from: Uid, payload: Uint8Array): void;
  /** Somebody has left. */
  forget(uid: Uid): void;
  /** The call is back. */
  wake(): void;
  close(): void;
}

interface MessengerOptions {
  transmit(message: string): Promise<void>;
  canSend(): boolean;
  onMessage(from: Uid, message: Message): void;
}

export function createMessenger({ transmit, canSend, onMessage }: MessengerOptions): Messenger {
  const outbox = createOutbox({ transmit, canSend });
  const allowances = new Map<Uid, Allowance>();

  function isAllowed(from: Uid): boolean {
    const allowance = allowances.get(from) ?? createAllowance(PER_SECOND, BURST);
    allowances.set(from, allowance);
    return allowance.spend();
  }

  return {
    send: (message) => outbox.send(writeMessage(message)),
    receive(from, payload) {
      if (!isAllowed(from)) return;
      const message = readMessage(payload);
      if (message) onMessage(from, message);
    },
    forget: (uid) => void allowances.delete(uid),
    wake: outbox.wake,
    close: outbox.close,
  };
}
