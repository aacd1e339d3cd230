import { useLevel } from '@/components/call/use-level';
import { classes } from '@/components/ui/classes';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';

/** Each bar lights up at its level; speech is rarely above the last. */
const BARS = [0.03, 0.1, 0.2, 0.34, 0.5];

/** Shows that one's microphone hears. */
export function LevelMeter({ session, uid }: { session: CallSession; uid: number }) {
  const words = useWords();
  const level = useLevel(session, uid);
  return (
    <div className="flex h-12 items-center gap-1 rounded-full bg-black/55 px-4">
      <meter aria-label={words.devices.microphoneLevel} value={level} className="sr-only" />
      {BARS.map((threshold, index) => (
        <span
          key={threshold}
          aria-hidden="true"
          style={{ height: `${8 + index * 3}px` }}
          className={classes(
            'w-1 rounded-full transition-colors duration-100',
            level >= threshold
              ? 'bg-[oklch(0.83_0.125_168)] forced-colors:bg-[Highlight]'
              : 'bg-white/30 forced-colors:bg-[GrayText]',
          )}
        />
      ))}
    </div>
  );
}
