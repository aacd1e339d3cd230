import type { Reaction, ReactionMessage } from './messages/message';
import { createStore, type Store } from './store';
import type { Uid } from './uid';

/** How long a reaction is seen, in milliseconds. */
export const SHOWN_FOR = 4000;

/** Of more than this at once nobody would see anything else. */
const MAX_SHOWN = 24;

export interface ShownReaction {
  key: number;
  uid: Uid;
  reaction: Reaction;
}

/** The reactions that are seen now, the oldest first. */
export interface Reactions extends Store<readonly ShownReaction[]> {
  /** Shows one's own, to oneself and to the others. */
  send(reaction: Reaction): void;
}

/** What the session does with them. */
export interface ReactionsControl extends Reactions {
  receive(uid: Uid, message: ReactionMessage): void;
  stop(): void;
}

interface ReactionsOptions {
  ownUid(): Uid;
  transmit(message: ReactionMessage): void;
}

export function createReactions({ ownUid, transmit }: ReactionsOptions): ReactionsControl {
  const store = createStore<readonly ShownReaction[]>([]);
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let count = 0;

  function show(uid: Uid, reaction: Reaction): void {
    count += 1;
    const key = count;
    store.set([...store.getSnapshot(), { key, uid, reaction }].slice(-MAX_SHOWN));
    const timer = setTimeout(() => {
      timers.delete(timer);
      store.set(store.getSnapshot().filter((shown) => shown.key !== key));
    }, SHOWN_FOR);
    timers.add(timer);
  }

  return {
    subscribe: store.subscribe,
    getSnapshot: store.getSnapshot,
    send(reaction) {
      show(ownUid(), reaction);
      transmit({ type: 'reaction', reaction });
    },
    receive: (uid, { reaction }) => show(uid, reaction),
    stop() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
