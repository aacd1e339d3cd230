import { Avatar } from '@/components/call/avatar';
import { HandBadge } from '@/components/call/hand-badge';
import { displayName } from '@/components/call/people';
import { Picture } from '@/components/call/picture';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import type { Participant } from '@/lib/call/snapshot';
import { chooseFit } from './fit';
import { PinButton } from './pin-button';
import { SpeakingRing } from './speaking-ring';
import type { Rect } from './stage-layout';
import { TileFrame } from './tile-frame';
import { TileLabel } from './tile-label';
import { TileTrouble } from './tile-trouble';

export interface TileProps {
  session: CallSession;
  participant: Participant;
  rect: Rect;
  isSelf?: boolean;
  /** The place of their raised hand among those raised. */
  handPlace?: number | undefined;
  /** One's own picture floats over it. */
  isUnder?: boolean;
}

/** One person: their picture or initials, their name, whether they can be heard. */
export function Tile({ session, participant, rect, isSelf = false, handPlace, isUnder = false }: TileProps) {
  const words = useWords();
  const { uid } = participant;
  const name = displayName(participant, words);
  return (
    <TileFrame name={name} uid={uid} rect={rect} isSelf={isSelf}>
      <TileContent
        session={session}
        participant={participant}
        rect={rect}
        isSelf={isSelf}
        handPlace={handPlace}
        isUnder={isUnder}
      />
      <PinButton uid={uid} name={name} />
    </TileFrame>
  );
}

interface TileContentProps extends TileProps {
  onAspect?(aspect: number): void;
}

/** What is in the tile of a person, wherever it stands. */
export function TileContent({
  session,
  participant,
  rect,
  isSelf = false,
  handPlace,
  isUnder = false,
  onAspect,
}: TileContentProps) {
  const words = useWords();
  const { uid, videoTrack } = participant;
  const name = displayName(participant, words);
  const shape = rect.width / rect.height;
  return (
    <>
      <Avatar name={name} uid={uid} />
      {videoTrack && (
        <Picture
          track={videoTrack}
          mirrored={isSelf}
          chooseFit={(aspect) => chooseFit(aspect, shape)}
          onAspect={onAspect}
        />
      )}
      <SpeakingRing session={session} uid={uid} />
      {!isSelf && <TileTrouble session={session} uid={uid} name={name} />}
      {handPlace !== undefined && (
        <div className="absolute start-2 top-2">
          <HandBadge place={handPlace} />
        </div>
      )}
      <TileLabel session={session} participant={participant} name={name} isSelf={isSelf} isUnder={isUnder} />
    </>
  );
}
