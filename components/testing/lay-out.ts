import { vi } from 'vitest';

/**
 * Gives every element the size of a wide stage: jsdom lays nothing out. `vi.restoreAllMocks` and
 * `vi.unstubAllGlobals` undo it.
 */
export function layOut(): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800);
}
