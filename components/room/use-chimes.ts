import { useEffect, useRef } from 'react';
import { useSnapshot } from '@/components/call/use-snapshot';
import { playChime } from '@/lib/call/chime';
import type { CallSession } from '@/lib/call/session';
import type { Uid } from '@/lib/call/uid';
import { getPreferences } from '@/lib/preferences/store';
import { chimeBetween } from './chime-between';

/** Whoever only blinks past makes no sound, nor do those who were there before oneself, in milliseconds. */
const SETTLE = 1000;

/** A sound when somebody joins or leaves, unless it is turned off in the preferences. */
export function useChimes(session: CallSession): void {
  const others = useSnapshot(session, (snapshot) => snapshot.others);
  const heard = useRef<ReadonlySet<Uid> | null>(null);

  useEffect(() => {
    const timer = setTimeout(() => {
      const now = new Set(others.map(({ uid }) => uid));
      const chime = heard.current && chimeBetween(heard.current, now);
      heard.current = now;
      if (chime && getPreferences().sounds) playChime(chime);
    }, SETTLE);
    return () => clearTimeout(timer);
  }, [others]);
}
