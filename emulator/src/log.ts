/** What a log line may carry. Tokens, tickets and certificates have no place here: log uids and names. */
export type LogFields = Record<string, string | number | boolean | undefined>;

/** Writes one event, such as `member joined`, with its details. */
export type Log = (event: string, fields?: LogFields) => void;

/** A log of one readable line per event: the time, the event, then `name=value` pairs. */
export function createLog(write: (line: string) => void): Log {
  return (event, fields = {}) => {
    const details = Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}=${JSON.stringify(value)}`);
    write([new Date().toISOString().slice(11, 23), event, ...details].join(' '));
  };
}

/** A log of one JSON object per event and line: `time` in ISO 8601, `event`, and the details by their names. */
export function createJsonLog(write: (line: string) => void): Log {
  return (event, fields = {}) => write(JSON.stringify({ ...fields, time: new Date().toISOString(), event }));
}

export const silentLog: Log = () => {};
