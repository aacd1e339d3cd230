import { useState } from 'react';
import { useAnnounce } from '@/components/announcer/use-announce';
import { displayName } from '@/components/call/people';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import type { Participant } from '@/lib/call/snapshot';
import { type Corner, placeFloating, type Size } from './stage-layout';
import { TileContent } from './tile';
import { TileFrame } from './tile-frame';
import { useFloating } from './use-floating';

/** What cameras mostly deliver. */
const USUAL_ASPECT = 4 / 3;

interface FloatingTileProps {
  session: CallSession;
  participant: Participant;
  handPlace: number | undefined;
  stage: Size;
}

/** One's own picture, afloat over the other's. */
export function FloatingTile({ session, participant, handPlace, stage }: FloatingTileProps) {
  const words = useWords();
  const [corner, setCorner] = useState<Corner>({ x: 'right', y: 'bottom' });
  const [aspect, setAspect] = useState(USUAL_ASPECT);
  const place = placeFloating(corner, aspect, stage);
  const announce = useAnnounce();
  const { rect, handlers } = useFloating(place, stage, corner, (to) => {
    setCorner(to);
    announce(words.stage.ownPictureAt[`${to.y} ${to.x}`]);
  });
  return (
    <TileFrame name={displayName(participant, words)} uid={participant.uid} rect={rect} isSelf floats>
      <TileContent
        session={session}
        participant={participant}
        rect={rect}
        isSelf
        handPlace={handPlace}
        onAspect={setAspect}
      />
      <button
        type="button"
        aria-label={words.stage.moveOwnPicture}
        title={words.stage.moveOwnPictureHint}
        className="absolute inset-0 cursor-grab touch-none rounded-2xl active:cursor-grabbing focus-visible:inset-ring-5 focus-visible:inset-ring-white focus-visible:-outline-offset-2 focus-visible:outline-3"
        {...handlers}
      />
    </TileFrame>
  );
}
