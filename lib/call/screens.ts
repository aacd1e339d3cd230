import { keepList } from './participants';
import type { Participant } from './snapshot';
import type { Uid } from './uid';

/** A screen that somebody else shares. */
export interface SharedScreen {
  /** The uid of the second client. */
  uid: Uid;
  owner: Participant;
  videoTrack: MediaStreamTrack | null;
}

/**
 * Whether a client is somebody's screen and no person: both have to say so, or nobody could be made to disappear and
 * nobody could listen unseen. One that has said nothing yet is taken for what its owner says.
 */
function isScreenOf(client: Participant, owner: Participant): boolean {
  if (owner.screen !== client.uid || owner === client) return false;
  return client.screenOf === owner.uid || (client.screenOf === null && client.name === null);
}

/** Tells people from screens. One's own screen is neither: its owner sees it where it is. */
export function partScreens(
  everyone: readonly Participant[],
  ownScreen: Uid | null,
): { people: readonly Participant[]; screens: readonly SharedScreen[] } {
  const clients = everyone.filter(({ uid }) => uid !== ownScreen);
  const screens = clients.flatMap((client) => {
    const owner = clients.find((candidate) => isScreenOf(client, candidate));
    return owner ? [{ uid: client.uid, owner, videoTrack: client.videoTrack }] : [];
  });
  const people = clients.filter(({ uid }) => screens.every((screen) => screen.uid !== uid));
  return { people, screens };
}

/** The same screens, and the same list, again where nothing about them changed, so that only news are drawn. */
export function keepScreens(
  before: readonly SharedScreen[],
  now: readonly SharedScreen[],
): readonly SharedScreen[] {
  const kept = now.map((screen) => {
    const same = before.find(
      ({ uid, owner, videoTrack }) =>
        uid === screen.uid && owner === screen.owner && videoTrack === screen.videoTrack,
    );
    return same ?? screen;
  });
  return keepList(before, kept);
}
