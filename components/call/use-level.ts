import { useSyncExternalStore } from 'react';
import type { CallSession } from '@/lib/call/session';
import type { Uid } from '@/lib/call/uid';

/** One person's sound level, from 0 to 1, several times a second: for the smallest component that shows it. */
export function useLevel(session: CallSession, uid: Uid): number {
  return useSyncExternalStore(
    (listener) => session.subscribeLevel(uid, listener),
    () => session.getLevel(uid),
  );
}
