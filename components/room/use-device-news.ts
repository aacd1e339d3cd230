import { useState } from 'react';
import { deviceError, type TurnDevice } from '@/components/call/devices';
import type { CallSession } from '@/lib/call/session';
import type { DeviceKind } from '@/lib/call/snapshot';

const KINDS: readonly DeviceKind[] = ['microphone', 'camera'];

/**
 * Of which devices to say that something is wrong with them. Whoever joined without a camera knows that; what
 * happens after the join, or after another try, is news until it is dismissed.
 */
export function useDeviceNews(session: CallSession, turn: TurnDevice) {
  const [known, setKnown] = useState(() => {
    const snapshot = session.getSnapshot();
    return KINDS.filter((kind) => deviceError(snapshot[kind]) !== null);
  });
  return {
    kinds: KINDS.filter((kind) => !known.includes(kind)),
    turn(kind: DeviceKind, on: boolean) {
      setKnown(known.filter((other) => other !== kind));
      turn(kind, on);
    },
    dismiss(kind: DeviceKind) {
      setKnown([...known, kind]);
    },
  };
}
