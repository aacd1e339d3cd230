import { useSyncExternalStore } from 'react';
import type { CallSession } from '@/lib/call/session';

/** The devices to choose from, and what happened to them. */
export function useDevices({ devices }: CallSession) {
  return useSyncExternalStore(devices.subscribe, devices.getSnapshot);
}
