import { useEffect, useState } from 'react';

const SHOWN_FOR = 2500;

/** Without the fragment. */
const address = () => location.origin + location.pathname;

/** Opens the system's own sheet for sharing the page's address; null where there is none. */
export const shareLink: (() => void) | null =
  typeof navigator !== 'undefined' && 'share' in navigator
    ? // Closing the sheet rejects, which is nobody's trouble.
      () => void navigator.share({ title: document.title, url: address() }).catch(() => {})
    : null;

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
      // Absent altogether on a page that isn't secure.
      await navigator.clipboard.writeText(address());
      setResult({ state: 'copied' });
    } catch {
      setResult({ state: 'failed' });
    }
  }

  return { state: result.state, copy: () => void copy() };
}
