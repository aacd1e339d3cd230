import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}

/** Whether the page fills the screen, and how to change that; null where a browser can't, such as on an iPhone. */
export function useFullScreen(): { on: boolean; toggle(): void } | null {
  const on = useSyncExternalStore(
    subscribe,
    () => document.fullscreenElement !== null,
    () => false,
  );
  if (typeof document === 'undefined' || !document.fullscreenEnabled) return null;
  return {
    on,
    toggle() {
      const changed = on ? document.exitFullscreen() : document.documentElement.requestFullscreen();
      // Refused by a policy of the browser: everything stays as it was.
      changed.catch(() => {});
    },
  };
}
