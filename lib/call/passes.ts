import type { Message } from './messages/message';
import { type Pass, verifyStatement } from './statement';
import { createStore, type Store } from './store';
import type { Uid } from './uid';

/** Of whom the server vouches for what; who is not in it is a guest. */
export interface Passes extends Store<ReadonlyMap<Uid, Pass>> {
  /**
   * What the server vouches for about oneself is told to the others, when it says something else or was not told for a
   * while, and whenever one greets.
   */
  present(statement: string | null, host: boolean): void;
  /** Tells it to whoever has come. */
  say(): void;
  /** Takes another's statement, and keeps it when it is true. */
  receive(from: Uid, statement: string): Promise<void>;
  forget(uid: Uid): void;
}

interface PassesOptions {
  channel: string;
  send(message: Message): void;
  /** The server vouches for somebody's name. */
  onPass(uid: Uid, pass: Pass): void;
  verify?: typeof verifyStatement;
  now?(): number;
}

/** One's statement is told again this often, in milliseconds: a message may get lost. */
const AGAIN = 60_000;

export function createPasses({
  channel,
  send,
  onPass,
  verify = verifyStatement,
  now = Date.now,
}: PassesOptions): Passes {
  const store = createStore<ReadonlyMap<Uid, Pass>>(new Map());
  const seen = new Map<Uid, string>();
  let own: string | null = null;
  let toldHost: boolean | null = null;
  let toldAt = 0;

  function say(): void {
    if (own !== null) send({ type: 'pass', statement: own });
  }

  return {
    subscribe: store.subscribe,
    getSnapshot: store.getSnapshot,
    present(statement, host) {
      own = statement;
      // Each answer of the server has another statement that says the same.
      if (statement === null || (host === toldHost && now() - toldAt < AGAIN)) return;
      toldHost = host;
      toldAt = now();
      say();
    },
    say,
    async receive(from, statement) {
      // The same again is no news, and costs no time.
      if (seen.get(from) === statement) return;
      seen.set(from, statement);
      const pass = await verify(statement, { channel, uid: from });
      if (!pass || seen.get(from) !== statement) return;
      store.set(new Map(store.getSnapshot()).set(from, pass));
      onPass(from, pass);
    },
    forget(uid) {
      seen.delete(uid);
      const rest = new Map(store.getSnapshot());
      if (rest.delete(uid)) store.set(rest);
    },
  };
}
