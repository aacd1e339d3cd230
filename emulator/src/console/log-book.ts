import type { Log, LogFields } from '../log.ts';

/** One event of the emulator, as the console shows it. */
export interface LogLine {
  /** Counts from 1. */
  id: number;
  /** Milliseconds since 1970. */
  at: number;
  event: string;
  fields: LogFields;
}

/** Keeps the last events of a log. */
export interface LogBook {
  /** A log that writes into the book and passes everything on. */
  tap(log: Log): Log;
  /** The lines after one, oldest first; all that are kept for 0. */
  after(id: number): LogLine[];
}

/** @param capacity how many lines are kept. */
export function createLogBook(capacity = 300, now: () => number = Date.now): LogBook {
  let lines: LogLine[] = [];
  let lastId = 0;
  return {
    tap: (log) => (event, fields) => {
      lastId += 1;
      lines.push({ id: lastId, at: now(), event, fields: fields ?? {} });
      // Cut now and then, so that a line costs the same however many are kept.
      if (lines.length >= 2 * capacity) lines = lines.slice(-capacity);
      log(event, fields);
    },
    after: (id) => lines.slice(-capacity).filter((line) => line.id > id),
  };
}
