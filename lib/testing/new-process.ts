import { vi } from 'vitest';

/** Forgets what this process knows, as if a new one had started: modules, and what `processWide` keeps. */
export function newProcess(): void {
  vi.resetModules();
  for (const key of Object.getOwnPropertySymbols(globalThis)) {
    if (Symbol.keyFor(key)?.startsWith('parley.')) Reflect.deleteProperty(globalThis, key);
  }
}
