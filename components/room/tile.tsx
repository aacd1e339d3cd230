import { MicOff } from 'lucide-react';
import { Avatar } from '@/components/call/avatar';
import { HandBadge } from '@/components/call/hand-badge';
import { displayName } from '@/components/call/people';
import { Picture } from '@/components/call/picture';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import type { Participant } from '@/lib/call/snapshot';
import { SpeakingRing } from './speaking-ring';

interface TileProps {
  session: CallSession;
  participant: Participant;
  isSelf?: boolean;
  /** The place of their raised hand among those raised. */
  handPlace?: number | undefined;
}

/** One person: their picture or initials, their name, whether they can be heard. */
export function Tile({ session, participant, isSelf = false, handPlace }: TileProps) {
  const words = useWords();
  const { uid, microphoneOn, videoTrack } = participant;
  const name = displayName(participant, words);
  return (
    <article
      aria-label={name}
      data-testid="tile"
      data-uid={uid}
      data-self={isSelf || undefined}
      className="@container-size relative grid h-(--tile-height) w-(--tile-width) place-items-center overflow-hidden rounded-2xl bg-tile"
    >
      <Avatar name={name} uid={uid} />
      {videoTrack && <Picture track={videoTrack} mirrored={isSelf} />}
      <SpeakingRing session={session} uid={uid} />
      {handPlace !== undefined && (
        <div className="absolute start-2 top-2">
          <HandBadge place={handPlace} />
        </div>
      )}
      <p className="absolute start-2 bottom-2 flex max-w-[calc(100%-1rem)] items-center gap-1.5 rounded-lg bg-black/70 px-2.5 py-1 text-sm text-white">
        {!microphoneOn && (
          <span className="shrink-0 text-[oklch(0.8_0.11_25)]">
            <MicOff className="size-4" aria-hidden="true" />
            <span className="sr-only">{words.room.microphoneOff}</span>
          </span>
        )}
        <span className="truncate">{name}</span>
        {isSelf && <span className="shrink-0 text-white/80">{words.room.you}</span>}
      </p>
    </article>
  );
}
