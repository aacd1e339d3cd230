import { useEffect } from 'react';
import { handOrder } from '@/components/call/hands';
import { useSnapshot } from '@/components/call/use-snapshot';
import { useWords } from '@/components/words/use-words';
import type { CallSession } from '@/lib/call/session';
import { arrangeStage } from './arrange';
import { FloatingTile } from './floating-tile';
import { Invitation } from './invitation';
import { Pager } from './pager';
import { placeAll, shownPictures } from './place-all';
import { ScreenTile } from './screen-tile';
import { mostTiles, placeGrid } from './stage-layout';
import { useStageWishes } from './stage-wishes';
import { Tile } from './tile';
import { useSeats, useSpeaker, useSpeakerInSight } from './use-seats';
import { useSize } from './use-size';

/**
 * Everyone in the call, and what they show. Whatever changes, a tile stays the same element in the same place of the
 * page and is only moved, so that no picture is interrupted.
 */
export function Stage({ session, onCopyLink }: { session: CallSession; onCopyLink(): void }) {
  const words = useWords();
  const self = useSnapshot(session, (snapshot) => snapshot.self);
  const others = useSnapshot(session, (snapshot) => snapshot.others);
  const screens = useSnapshot(session, (snapshot) => snapshot.screens);
  const speaker = useSpeaker(session);
  const { wishes } = useStageWishes();
  const [stage, size] = useSize<HTMLElement>();
  const [seats, setSeats] = useSeats(others);
  const screenUids = screens.map(({ uid }) => uid);
  const most = mostTiles(navigator.hardwareConcurrency, seats.length + 1);
  const shown = { self: self.uid, seats, screens: screenUids };
  const arrangement = arrangeStage({ ...shown, wishes, speaker, size, most });
  useSpeakerInSight(speaker, arrangement, setSeats);

  const hands = handOrder([self, ...others]);
  const alone = others.length === 0;
  const [ownPlace, nextPlace] = alone ? placeGrid(2, size) : [];
  // While one is alone, an invitation keeps the place of the next person.
  const places = ownPlace ? new Map([[self.uid, ownPlace]]) : placeAll(arrangement);
  const pictures = shownPictures(places, self.uid, screens, window.devicePixelRatio);
  useEffect(() => session.stage.reception.show('stage', pictures), [session, pictures]);

  const placed = others.flatMap((participant) => {
    const rect = places.get(participant.uid);
    return rect ? [{ participant, rect }] : [];
  });
  const placedScreens = screens.flatMap((screen) => {
    const rect = places.get(screen.uid);
    return rect ? [{ screen, rect }] : [];
  });
  const selfPlace = places.get(self.uid);
  const isMeasured = size.width > 0 && size.height > 0;

  return (
    <section ref={stage} aria-label={words.room.stage} className="relative min-h-0 flex-1">
      {selfPlace && (
        <Tile session={session} participant={self} rect={selfPlace} isSelf handPlace={hands.get(self.uid)} />
      )}
      {placed.map(({ participant, rect }) => (
        <Tile
          key={participant.uid}
          session={session}
          participant={participant}
          rect={rect}
          handPlace={hands.get(participant.uid)}
          isUnder={arrangement.floating !== null}
        />
      ))}
      {placedScreens.map(({ screen, rect }) => (
        <ScreenTile key={screen.uid} screen={screen} rect={rect} />
      ))}
      {alone && nextPlace && isMeasured && <Invitation rect={nextPlace} onCopyLink={onCopyLink} />}
      {arrangement.floating !== null && isMeasured && (
        <FloatingTile session={session} participant={self} handPlace={hands.get(self.uid)} stage={size} />
      )}
      <Pager page={arrangement.page} pages={arrangement.pages} />
    </section>
  );
}
