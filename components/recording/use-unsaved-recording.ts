import { useEffect, useSyncExternalStore } from 'react';
import type { Recorder } from '@/lib/call/recording/recorder';

/** Lets the browser ask before the page goes, and a recording with it that was not saved. */
export function useUnsavedRecording(recorder: Recorder): void {
  const unsaved = useSyncExternalStore(recorder.subscribe, recorder.isUnsaved);
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
