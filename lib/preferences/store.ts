import { defaultPreferences, type Preferences, parsePreferences } from './preferences';

const KEY = 'parley:preferences';

type Listener = (now: Preferences, before: Preferences) => void;

const listeners = new Set<Listener>();
let current: Preferences | null = null;

function read(): Preferences {
  try {
    return parsePreferences(localStorage.getItem(KEY));
  } catch {
    // The browser keeps storage from this page.
    return defaultPreferences;
  }
}

/** What has been chosen in this browser; the same object until something changes. */
export function getPreferences(): Preferences {
  current ??= read();
  return current;
}

/** Remembers what is chosen now, in this browser and for this page; other tabs keep what they have. */
export function setPreferences(changes: Partial<Preferences>): void {
  const before = getPreferences();
  const now = { ...before, ...changes };
  current = now;
  try {
    localStorage.setItem(KEY, JSON.stringify(now));
  } catch {
    // Then it holds for as long as the page.
  }
  for (const listener of listeners) listener(now, before);
}

/** Calls the listener after each change, until the function that it answers is called. */
export function subscribePreferences(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
