import { useSyncExternalStore } from 'react';
import type { CallSession } from '@/lib/call/session';
import type { Uid } from '@/lib/call/uid';
import type { VitalSign } from '@/lib/call/vital-signs';

/** How well one person is seen and heard. */
export function useSign(session: CallSession, uid: Uid): VitalSign {
  const { signs } = session.stage;
  return useSyncExternalStore(
    (listener) => signs.subscribe(uid, listener),
    () => signs.get(uid),
  );
}
