import type { Uid } from './uid';

/** Something that happened in the call, without names and words of people. */
export interface CallEvent {
  /** In milliseconds since 1970. */
  at: number;
  what: string;
  /** Whom it was about; null for oneself or the call. */
  uid: Uid | null;
}

/** How many events are kept: the last minutes of a call in trouble. */
const MEMORY = 200;

/** What happened of late, for whoever looks into a trouble. */
export interface EventLog {
  readonly events: readonly CallEvent[];
  add(what: string, uid?: Uid): void;
}

export function createEventLog(): EventLog {
  let events: readonly CallEvent[] = [];
  return {
    get events() {
      return events;
    },
    add(what, uid) {
      events = [...events.slice(1 - MEMORY), { at: Date.now(), what, uid: uid ?? null }];
    },
  };
}
