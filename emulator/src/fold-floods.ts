import type { Log } from './log.ts';

/** What somebody hostile can bring about as often as it likes. */
const REFUSAL = /(refused|failed)$/;
/** So many lines of one kind are written in a while; the others are only counted. */
const LINES = 5;
/** That while, in milliseconds. */
const WHILE = 1000;

/**
 * A log in which a flood of refusals has a few lines: the first ones as they come, and then how many more there were,
 * as `more`. Everything else passes as it is.
 */
export function foldFloods(log: Log): Log {
  const counts = new Map<string, { event: string; reason: string | undefined; count: number }>();

  function closeWhile(): void {
    for (const { event, reason, count } of counts.values()) {
      if (count > LINES) log(event, { reason, more: count - LINES });
    }
    counts.clear();
  }

  return (event, fields = {}) => {
    if (!REFUSAL.test(event)) {
      log(event, fields);
      return;
    }
    if (counts.size === 0) setTimeout(closeWhile, WHILE).unref();
    const reason = fields.reason === undefined ? undefined : String(fields.reason);
    const kind = `${event} ${reason}`;
    const { count } = counts.get(kind) ?? { count: 0 };
    counts.set(kind, { event, reason, count: count + 1 });
    if (count < LINES) log(event, fields);
  };
}
