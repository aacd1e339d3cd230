import { MicOff } from 'lucide-react';
import { ConnectionSign } from '@/components/call/connection-sign';
import { StandingLabel } from '@/components/door/standing-label';
import { classes } from '@/components/ui/classes';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import type { Participant } from '@/lib/call/snapshot';

interface TileLabelProps {
  session: CallSession;
  participant: Participant;
  name: string;
  isSelf: boolean;
  /** One's own picture floats over the tile: the corner beside the name is left to it. */
  isUnder: boolean;
}

/** Who it is, whether they can be heard, and how good their connection is. */
export function TileLabel({ session, participant, name, isSelf, isUnder }: TileLabelProps) {
  const words = useWords();
  const { microphoneOn } = participant;
  return (
    <p
      className={classes(
        'absolute bottom-2 left-2 flex items-center gap-1.5 rounded-lg bg-black/70 px-2.5 py-1 text-sm text-white @max-[140px]:bottom-1 @max-[140px]:left-1 @max-[140px]:px-1.5 @max-[140px]:text-xs',
        isUnder ? 'max-w-[calc(70%-2rem)]' : 'max-w-[calc(100%-1rem)] @max-[140px]:max-w-[calc(100%-0.5rem)]',
      )}
    >
      {!microphoneOn && (
        <span className="shrink-0 text-[oklch(0.8_0.11_25)]">
          <MicOff className="size-4" aria-hidden="true" />
          <span className="sr-only">{words.room.microphoneOff}</span>
        </span>
      )}
      <span className="truncate">{name}</span>
      <StandingLabel session={session} uid={participant.uid} className="text-white/80 @max-[200px]:hidden" />
      {isSelf && <span className="shrink-0 text-white/80 @max-[140px]:hidden">{words.room.you}</span>}
      <ConnectionSign
        session={session}
        uid={participant.uid}
        className="shrink-0 text-white/80 @max-[140px]:hidden"
      />
    </p>
  );
}
