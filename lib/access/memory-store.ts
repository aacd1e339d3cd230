import type { Store } from './store';

/** Records whose end has passed are looked for this often, in milliseconds. */
const SWEEP = 60_000;

/** A store in this process's memory. */
export function createMemoryStore(now: () => number): Store {
  const records = new Map<string, { fields: Map<string, string>; end: number }>();
  let swept = now();

  function sweep(): void {
    if (now() - swept < SWEEP) return;
    swept = now();
    for (const [name, { end }] of records) if (end <= swept) records.delete(name);
  }

  return {
    async read(name) {
      const record = records.get(name);
      return record && record.end > now() ? Object.fromEntries(record.fields) : {};
    },
    async write(name, changes, life) {
      sweep();
      const old = records.get(name);
      const fields = old && old.end > now() ? old.fields : new Map<string, string>();
      for (const [field, value] of Object.entries(changes)) {
        if (value === null) fields.delete(field);
        else fields.set(field, value);
      }
      if (fields.size > 0) records.set(name, { fields, end: now() + life * 1000 });
      else records.delete(name);
    },
  };
}
