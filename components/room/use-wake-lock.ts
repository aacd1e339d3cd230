import { useEffect } from 'react';

/** Keeps a phone's screen on for as long as the component is there; the browser lets go of it whenever the page is hidden. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let wanted = true;

    async function request() {
      if (document.visibilityState !== 'visible' || (lock && !lock.released)) return;
      // Refused on a low battery, and absent in some browsers and on insecure pages.
      const got = await navigator.wakeLock?.request('screen').catch(() => null);
      if (wanted) lock = got ?? null;
      else void got?.release();
    }

    const look = () => void request();
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      wanted = false;
      document.removeEventListener('visibilitychange', look);
      void lock?.release();
    };
  }, []);
}
