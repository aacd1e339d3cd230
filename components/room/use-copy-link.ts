import { useEffect, useState } from 'react';

const SHOWN_FOR = 2500;

export type CopyState = 'idle' | 'copied' | 'failed';

/** Copies the page's address, and tells for a moment how it went. */
export function useCopyLink(): { state: CopyState; copy(): void } {
  const [result, setResult] = useState<{ state: CopyState }>({ state: 'idle' });

  useEffect(() => {
    if (result.state === 'idle') return;
    const timer = setTimeout(() => setResult({ state: 'idle' }), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [result]);

  async function copy() {
    try {
      // Without the fragment, and absent altogether on a page that isn't secure.
      await navigator.clipboard.writeText(location.origin + location.pathname);
      setResult({ state: 'copied' });
    } catch {
      setResult({ state: 'failed' });
    }
  }

  return { state: result.state, copy: () => void copy() };
}
