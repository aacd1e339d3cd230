import { useEffect, useRef } from 'react';
import type { TurnDevice } from '@/components/call/devices';
import type { CallSession } from '@/lib/call/session';

/**
 * Lets one speak for as long as the space bar is held.
 * @returns what to do when it is pressed. With the microphone on already, it stays on.
 */
export function usePushToTalk(session: CallSession, turn: TurnDevice): () => void {
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  return function talk() {
    if (stop.current || session.getSnapshot().microphone === 'on') return;
    const onKeyUp = (event: KeyboardEvent) => {
      if (event.key === ' ') stop.current?.();
    };
    const onBlur = () => stop.current?.();
    stop.current = () => {
      stop.current = null;
      document.removeEventListener('keyup', onKeyUp);
      window.removeEventListener('blur', onBlur);
      turn('microphone', false);
    };
    document.addEventListener('keyup', onKeyUp);
    // The key may be let go in another window.
    window.addEventListener('blur', onBlur);
    turn('microphone', true);
  };
}
