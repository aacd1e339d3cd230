'use client';

import { useState, useSyncExternalStore } from 'react';
import { Announcer } from '@/components/announcer/announcer';
import { TooltipsLater } from '@/components/ui/tooltips-later';
import { canCall } from '@/lib/call/support';
import { CallAttempt } from './call-attempt';
import type { CallProps } from './call-props';
import { UnsupportedPage } from './unsupported-page';

/** A call, from the lobby to the end, as often as it is joined again: each time is an attempt of its own. */
export function Call(props: CallProps) {
  const supported = useSyncExternalStore(
    () => () => {},
    canCall,
    () => true,
  );
  const [attempt, setAttempt] = useState({ number: 1, wishes: { microphone: true, camera: true } });
  if (!supported) return <UnsupportedPage />;
  return (
    <Announcer>
      <CallAttempt
        key={attempt.number}
        {...props}
        wishes={attempt.wishes}
        again={attempt.number > 1}
        onAgain={(wishes) => setAttempt({ number: attempt.number + 1, wishes })}
      />
      <TooltipsLater />
    </Announcer>
  );
}
