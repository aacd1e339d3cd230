import { useSyncExternalStore } from 'react';
import { defaultPreferences, type Preferences } from '@/lib/preferences/preferences';
import { getPreferences, subscribePreferences } from '@/lib/preferences/store';

/** What has been chosen in this browser. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribePreferences, getPreferences, () => defaultPreferences);
}
