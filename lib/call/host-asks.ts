import type { HostAsk, HostAskMessage, Message } from './messages/message';
import { createStore, type Store } from './store';
import type { Uid } from './uid';

/** What hosts ask of others; its value: a host has turned one's microphone off, and one has not seen it yet. */
export interface HostAsks extends Store<boolean> {
  /** As a host: asks one person, or all, to turn the microphone off, or to leave. */
  ask(ask: HostAsk, of: Uid | null): void;
  /** Does what somebody else asks, if they are a host and mean oneself. */
  receive(from: Uid, message: HostAskMessage): void;
  /** One has seen that one's microphone was turned off. */
  dismiss(): void;
}

/** How a host's request is obeyed. */
export interface Obedience {
  /** Turns the microphone off; false when it was off already. */
  mute(): boolean;
  leave(): void;
}

interface HostAsksOptions extends Obedience {
  send(message: Message): void;
  ownUid(): Uid;
  /** Whether the server says of somebody that they are a host. */
  isHost(uid: Uid): boolean;
}

export function createHostAsks({ send, ownUid, isHost, mute, leave }: HostAsksOptions): HostAsks {
  const { subscribe, getSnapshot, set } = createStore(false);
  return {
    subscribe,
    getSnapshot,
    ask: (ask, of) => send({ type: 'host-ask', ask, of }),
    receive(from, { ask, of }) {
      if (!isHost(from) || (of !== null && of !== ownUid())) return;
      if (ask === 'leave') leave();
      else if (mute()) set(true);
    },
    dismiss: () => set(false),
  };
}
