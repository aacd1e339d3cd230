import { tidyName } from '@/lib/call/plain-text';

const KEY = 'parley:name';

/** The name given last in this browser; empty when none is known. */
export function readDisplayName(): string {
  try {
    return tidyName(localStorage.getItem(KEY) ?? '');
  } catch {
    // The browser keeps storage from this page.
    return '';
  }
}

/** Keeps the name in this browser for the next time. */
export function keepDisplayName(name: string): void {
  try {
    localStorage.setItem(KEY, tidyName(name));
  } catch {
    // Then it has to be typed again.
  }
}
