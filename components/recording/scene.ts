import { displayName, hueOf, initialsOf } from '@/components/call/people';
import { arrangeStage } from '@/components/room/stage/arrange';
import { placeAll } from '@/components/room/stage/place-all';
import { CROWD } from '@/components/room/stage/stage-layout';
import { FRAME, type SceneBox } from '@/lib/call/recording/scene';
import type { CallSession } from '@/lib/call/session';
import type { Participant } from '@/lib/call/snapshot';
import type { Uid } from '@/lib/call/uid';
import type { Words } from '@/lib/words/en';

const GAP = 12;

const SPACE = { width: FRAME.width - 2 * GAP, height: FRAME.height - 2 * GAP };

/** A screen and whose it is; one's own is recorded, too, though one does not see it in the call. */
interface RecordedScreen {
  uid: Uid;
  owner: Participant;
  videoTrack: MediaStreamTrack | null;
}

function screensOf(session: CallSession): RecordedScreen[] {
  const { self, screens } = session.getSnapshot();
  const { screenShare } = session.stage;
  const own = { uid: screenShare.uid, owner: self, videoTrack: screenShare.getSnapshot().videoTrack };
  return own.uid === null ? [...screens] : [...screens, { ...own, uid: own.uid }];
}

/** Whoever speaks is in the picture; when there is no room left, in the last place. */
function withSpeaker(tiles: readonly Uid[], speaker: Uid | null): readonly Uid[] {
  return speaker === null || tiles.includes(speaker) ? tiles : [...tiles.slice(0, -1), speaker];
}

/** Where everyone is in the recorded frame: in a grid, or beside a shared screen. */
function placesOf(session: CallSession, screens: readonly RecordedScreen[]): ReadonlyMap<Uid, SceneArea> {
  const { self, others } = session.getSnapshot();
  const speaker = session.stage.speaker.getSnapshot();
  const arrangement = arrangeStage({
    self: self.uid,
    seats: others.map(({ uid }) => uid),
    screens: screens.map(({ uid }) => uid),
    wishes: { view: 'grid', pinned: null, page: 0 },
    speaker,
    size: SPACE,
    // A recording has no other pages.
    most: CROWD,
  });
  const places = placeAll({ ...arrangement, tiles: withSpeaker(arrangement.tiles, speaker) });
  return new Map(
    [...places].map(([uid, { left, top, width, height }]) => [
      uid,
      { x: left + GAP, y: top + GAP, width, height },
    ]),
  );
}

type SceneArea = Pick<SceneBox, 'x' | 'y' | 'width' | 'height'>;

/** What a recording shows now: the screens that are shared, and everyone. */
export function recordedScene(session: CallSession, words: Words): SceneBox[] {
  const { self, others } = session.getSnapshot();
  const screens = screensOf(session);
  const places = placesOf(session, screens);
  const boxes: Omit<SceneBox, keyof SceneArea>[] = [
    ...screens.map(({ uid, owner, videoTrack }) => ({
      uid,
      track: videoTrack,
      whole: true,
      name: words.stage.screenOf(displayName(owner, words)),
      initials: '',
      hue: hueOf(uid),
      microphoneOn: true,
    })),
    ...[self, ...others].map((person) => ({
      uid: person.uid,
      track: person.videoTrack,
      whole: false,
      name: displayName(person, words),
      initials: initialsOf(displayName(person, words)),
      hue: hueOf(person.uid),
      microphoneOn: person.microphoneOn,
    })),
  ];
  return boxes.flatMap((box) => {
    const area = places.get(box.uid);
    return area ? [{ ...box, ...area }] : [];
  });
}
