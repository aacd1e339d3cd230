import type { Measurement, PersonMeasurement } from './measurement';
import { createStore, type Store } from './store';
import type { Uid } from './uid';

/** How often to measure, in milliseconds: the SDK takes its figures as often. */
const INTERVAL = 1000;

/** How many measurements are kept: a minute. */
export const HISTORY = 60;

/** The last minute of one person, the newest measurement last; null where they were not there. */
export type History = readonly PersonMeasurement[];

export interface StatisticsSnapshot {
  /** Round trips to the network in milliseconds, the newest last; null where unknown. */
  roundTrips: readonly (number | null)[];
  self: History;
  others: ReadonlyMap<Uid, History>;
}

/** Figures about what is sent and received, taken while somebody looks. */
export interface Statistics extends Store<StatisticsSnapshot> {
  stop(): void;
}

const NOTHING: StatisticsSnapshot = { roundTrips: [], self: [], others: new Map() };

const append = <Item>(list: readonly Item[], item: Item) => [...list.slice(1 - HISTORY), item];

/** Adds a measurement; whoever is no longer there is dropped. */
export function remember(before: StatisticsSnapshot, measurement: Measurement): StatisticsSnapshot {
  const others = [...measurement.others].map(
    ([uid, person]) => [uid, append(before.others.get(uid) ?? [], person)] as const,
  );
  return {
    roundTrips: append(before.roundTrips, measurement.roundTrip),
    self: append(before.self, measurement.self),
    others: new Map(others),
  };
}

/** @param measure null while there is no call. */
export function createStatistics(measure: () => Measurement | null): Statistics {
  const store = createStore(NOTHING);
  let timer: ReturnType<typeof setInterval> | undefined;
  let listeners = 0;

  function take(): void {
    const measurement = measure();
    if (measurement) store.set(remember(store.getSnapshot(), measurement));
  }

  function stop(): void {
    clearInterval(timer);
    timer = undefined;
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe(listener) {
      const unsubscribe = store.subscribe(listener);
      listeners += 1;
      if (!timer) {
        // What was measured before a pause would stand beside what is measured now.
        store.set(NOTHING);
        timer = setInterval(take, INTERVAL);
        take();
      }
      return () => {
        unsubscribe();
        listeners -= 1;
        if (listeners === 0) stop();
      };
    },
    stop,
  };
}
