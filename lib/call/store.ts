/** A value that is replaced, never changed in place, and tells whoever listens. For `useSyncExternalStore`. */
export interface Store<Value> {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => Value;
}

export interface WritableStore<Value> extends Store<Value> {
  set(value: Value): void;
}

export function createStore<Value>(start: Value): WritableStore<Value> {
  const listeners = new Set<() => void>();
  let value = start;
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
  };
}
