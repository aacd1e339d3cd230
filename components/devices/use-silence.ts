import { useEffect, useState } from 'react';
import type { CallSession } from '@/lib/call/session';

/** How often to listen, and for how long nothing at all must be heard, in milliseconds. */
const INTERVAL = 500;
const PATIENCE = 6000;

/** Whether a microphone that is on has heard nothing whatsoever for some seconds: even a quiet room is not that. */
export function useSilence(session: CallSession, on: boolean): boolean {
  const [silent, setSilent] = useState(false);
  useEffect(() => {
    if (!on) return;
    let heard = Date.now();
    const timer = setInterval(() => {
      if (session.microphoneVolume() > 0) heard = Date.now();
      setSilent(Date.now() - heard >= PATIENCE);
    }, INTERVAL);
    return () => {
      clearInterval(timer);
      setSilent(false);
    };
  }, [session, on]);
  return silent;
}
