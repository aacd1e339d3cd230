'use client';

import { useState } from 'react';
import { CallAttempt } from './call-attempt';
import type { CallProps } from './call-props';

/** A call, from the lobby to the end, as often as it is joined again: each time is an attempt of its own. */
export function Call(props: CallProps) {
  const [attempt, setAttempt] = useState({ number: 1, wishes: { microphone: true, camera: true } });
  return (
    <CallAttempt
      key={attempt.number}
      {...props}
      wishes={attempt.wishes}
      onAgain={(wishes) => setAttempt({ number: attempt.number + 1, wishes })}
    />
  );
}
