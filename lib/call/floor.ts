import { NOBODY_SPEAKS, nextSpeakers } from './active-speaker';
import { createStore, type Store } from './store';
import type { Uid } from './uid';

/** How often levels are compared, in milliseconds. */
const INTERVAL = 200;

/**
 * Who of the others has the floor, found out only while somebody wants to know.
 * @param levels of everyone who may have it, from 0 to 1.
 */
export function createFloor(levels: () => ReadonlyMap<Uid, number>): Store<Uid | null> & { stop(): void } {
  const store = createStore<Uid | null>(null);
  let speakers = NOBODY_SPEAKS;
  let timer: ReturnType<typeof setInterval> | undefined;
  let listeners = 0;

  function stop(): void {
    clearInterval(timer);
    timer = undefined;
  }

  function compare(): void {
    speakers = nextSpeakers(speakers, levels(), performance.now());
    store.set(speakers.active);
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe(listener) {
      const unsubscribe = store.subscribe(listener);
      listeners += 1;
      timer ??= setInterval(compare, INTERVAL);
      return () => {
        unsubscribe();
        listeners -= 1;
        if (listeners === 0) stop();
      };
    },
    stop,
  };
}
