import { useLevel } from '@/components/call/use-level';
import type { CallSession } from '@/lib/call/session';
import type { Uid } from '@/lib/call/uid';

/** Quieter than this is the room, not a voice. */
const SILENCE = 0.04;
/** A voice is rarely louder. */
const LOUD = 0.4;

/** A ring around a tile, as strong as its person's voice. */
export function SpeakingRing({ session, uid }: { session: CallSession; uid: Uid }) {
  const level = useLevel(session, uid);
  const strength = Math.min(Math.max((level - SILENCE) / (LOUD - SILENCE), 0), 1);
  return (
    <div
      aria-hidden="true"
      data-level={level.toFixed(2)}
      style={{ opacity: strength === 0 ? 0 : 0.5 + strength / 2 }}
      className="pointer-events-none absolute inset-0 rounded-2xl border-3 border-accent transition-opacity duration-150"
    />
  );
}
