import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import {
  type Condition,
  type ConditionType,
  type FaultOrder,
  type Happening,
  isFor,
  isHappening,
  type Who,
} from './fault.ts';

/** A fault that waits for its time or goes on. */
export interface ListedFault {
  id: number;
  fault: Happening | Condition;
  active: boolean;
  /** Milliseconds since 1970; null: until it is cleared. */
  endsAt: number | null;
}

type Of<Type extends ConditionType> = Extract<Condition, { type: Type }>;

/** What is to go wrong, and when. */
export interface Faults {
  /** Takes a fault on; answers its number. */
  add(order: FaultOrder): number;
  list(): ListedFault[];
  /** Ends one fault, or all; answers whether there was one. */
  clear(id?: number): boolean;
  /** The conditions of a type that hold now, for somebody or for all. */
  active<Type extends ConditionType>(type: Type, who?: Who): Of<Type>[];
}

/** @param happen does what happens once. */
export function createFaults(clock: Clock, log: Log, happen: (happening: Happening) => void): Faults {
  const entries = new Map<number, ListedFault & { cancel: () => void }>();
  let nextId = 1;

  function end(id: number): boolean {
    const entry = entries.get(id);
    entry?.cancel();
    return entries.delete(id);
  }

  function begin(id: number, lasts: number | undefined): void {
    const entry = entries.get(id);
    if (!entry) return;
    const { fault } = entry;
    log('fault', { id, type: fault.type });
    if (isHappening(fault)) {
      entries.delete(id);
      happen(fault);
      return;
    }
    entry.active = true;
    if (lasts === undefined) return;
    entry.endsAt = clock.now() + lasts;
    entry.cancel = clock.after(lasts, () => end(id));
  }

  return {
    add({ startInMilliseconds, forMilliseconds, ...fault }) {
      const id = nextId;
      nextId += 1;
      const entry = {
        id,
        fault: fault as Happening | Condition,
        active: false,
        endsAt: null,
        cancel: () => {},
      };
      entries.set(id, entry);
      if (startInMilliseconds === 0) begin(id, forMilliseconds);
      else entry.cancel = clock.after(startInMilliseconds, () => begin(id, forMilliseconds));
      return id;
    },
    list: () => [...entries.values()].map(({ cancel: _, ...entry }) => entry),
    clear(id) {
      if (id !== undefined) return end(id);
      return [...entries.keys()].map(end).length > 0;
    },
    active<Type extends ConditionType>(type: Type, who?: Who) {
      // Asked for each packet.
      if (entries.size === 0) return [];
      return [...entries.values()]
        .filter(({ active }) => active)
        .map(({ fault }) => fault)
        .filter((fault): fault is Of<Type> => fault.type === type)
        .filter((fault) => !who || isFor({ channel: undefined, uid: undefined, ...fault }, who));
    },
  };
}
