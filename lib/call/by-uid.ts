import type { Uid } from './uid';

/** One value per person: only those who look at that person hear of a change. */
export interface ByUid<Value> {
  subscribe(uid: Uid, listener: () => void): () => void;
  get(uid: Uid): Value;
  /** Changes some fields; what stays as it was is no change. */
  change(uid: Uid, changes: Partial<Value>): void;
  delete(uid: Uid): void;
}

/** @param initial what is said of a person of whom nothing is known. */
export function createByUid<Value extends object>(initial: Value): ByUid<Value> {
  const values = new Map<Uid, Value>();
  const listeners = new Map<Uid, Set<() => void>>();
  const get = (uid: Uid) => values.get(uid) ?? initial;
  const tell = (uid: Uid) => {
    for (const listener of listeners.get(uid) ?? []) listener();
  };

  return {
    get,
    subscribe(uid, listener) {
      const interested = listeners.get(uid) ?? new Set();
      listeners.set(uid, interested.add(listener));
      return () => {
        interested.delete(listener);
        if (interested.size === 0 && listeners.get(uid) === interested) listeners.delete(uid);
      };
    },
    change(uid, changes) {
      const before = get(uid);
      const after = { ...before, ...changes };
      const keys = Object.keys(after) as (keyof Value)[];
      if (keys.every((key) => before[key] === after[key])) return;
      values.set(uid, after);
      tell(uid);
    },
    delete(uid) {
      if (values.delete(uid)) tell(uid);
    },
  };
}
