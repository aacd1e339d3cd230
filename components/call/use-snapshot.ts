import { useSyncExternalStore } from 'react';
import type { CallSession } from '@/lib/call/session';
import type { CallSnapshot } from '@/lib/call/snapshot';

/**
 * A part of what is known of the call; the component is drawn again when that part changes.
 * @param select must answer the same thing for the same snapshot, such as one of its fields.
 */
export function useSnapshot<Part>(session: CallSession, select: (snapshot: CallSnapshot) => Part): Part {
  return useSyncExternalStore(session.subscribe, () => select(session.getSnapshot()));
}
