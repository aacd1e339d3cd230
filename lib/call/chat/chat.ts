import type { ChatMessage } from '../messages/message';
import { tidyText } from '../plain-text';
import { createStore, type Store } from '../store';
import type { Uid } from '../uid';
import { type ChatEntry, withEntry, withState } from './entries';

export interface ChatSnapshot {
  entries: readonly ChatEntry[];
  /** How many of the others' messages came while the chat was not looked at. */
  unread: number;
}

/** What is written in a call: nothing of it is kept anywhere else. */
export interface Chat extends Store<ChatSnapshot> {
  /** What is being written, kept while the chat is closed. */
  draft: string;
  /** Sends a text, at once or when the call is back; it is shown either way. */
  send(text: string): void;
  /** Sends one that failed again. */
  retry(key: string): void;
  /** Whether the chat is being looked at; nothing is unread then. */
  look(looking: boolean): void;
}

/** What the session does with it. */
export interface ChatControl extends Chat {
  receive(from: Uid, name: string | null, message: ChatMessage): void;
  /** The call is back after a while in which nothing came. */
  markGap(): void;
}

export function createChat(transmit: (message: ChatMessage) => Promise<void>): ChatControl {
  const store = createStore<ChatSnapshot>({ entries: [], unread: 0 });
  let looking = false;

  function update(change: (entries: readonly ChatEntry[]) => readonly ChatEntry[], unread = 0): void {
    const before = store.getSnapshot();
    const entries = change(before.entries);
    if (entries === before.entries) return;
    store.set({ entries, unread: looking ? 0 : before.unread + unread });
  }

  const become = (key: string, state: 'sent' | 'waiting' | 'failed') =>
    update((entries) => withState(entries, key, state));

  async function deliver(id: string, text: string): Promise<void> {
    try {
      await transmit({ type: 'chat', id, text });
      become(id, 'sent');
    } catch {
      become(id, 'failed');
    }
  }

  return {
    draft: '',
    subscribe: store.subscribe,
    getSnapshot: store.getSnapshot,
    send(written) {
      const text = tidyText(written);
      if (text === '') return;
      const key = crypto.getRandomValues(new Uint32Array(2)).join('-');
      update((entries) =>
        withEntry(entries, {
          kind: 'line',
          key,
          from: null,
          name: null,
          text,
          at: Date.now(),
          state: 'waiting',
        }),
      );
      void deliver(key, text);
    },
    retry(key) {
      const entry = store.getSnapshot().entries.find((candidate) => candidate.key === key);
      if (entry?.kind !== 'line' || entry.state !== 'failed') return;
      become(key, 'waiting');
      void deliver(key, entry.text);
    },
    look(now) {
      looking = now;
      const { entries, unread } = store.getSnapshot();
      if (looking && unread > 0) store.set({ entries, unread: 0 });
    },
    receive(from, name, { id, text }) {
      const key = `${typeof from}:${from}:${id}`;
      update(
        (entries) =>
          withEntry(entries, { kind: 'line', key, from, name, text, at: Date.now(), state: 'sent' }),
        1,
      );
    },
    markGap() {
      const at = Date.now();
      update((entries) => withEntry(entries, { kind: 'gap', key: `gap:${at}`, at }));
    },
  };
}
