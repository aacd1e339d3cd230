import { type About, NOTHING_KNOWN, type Participant } from './snapshot';
import type { Uid } from './uid';

/** What the SDK knows of another person, as far as it is shown. */
export interface RemoteUser {
  uid: Uid;
  hasAudio: boolean;
  hasVideo: boolean;
  videoTrack?: { getMediaStreamTrack(): MediaStreamTrack } | undefined;
}

function sameParticipant(a: Participant, b: Participant): boolean {
  const keys = Object.keys(a) as (keyof Participant)[];
  return keys.every((key) => a[key] === b[key]);
}

function toParticipant(user: RemoteUser, about: About): Participant {
  return {
    ...about,
    uid: user.uid,
    microphoneOn: user.hasAudio,
    cameraOn: user.hasVideo,
    videoTrack: user.hasVideo ? (user.videoTrack?.getMediaStreamTrack() ?? null) : null,
  };
}

/**
 * The others as they are now. Those who were there before keep their order, and their very object where nothing
 * about them changed, so that only tiles with news are drawn again.
 * @param keepMissing keep people the SDK does not list: while a call comes back, nobody has left yet.
 */
export function updateOthers(
  before: readonly Participant[],
  users: readonly RemoteUser[],
  abouts: ReadonlyMap<Uid, About>,
  keepMissing: boolean,
): readonly Participant[] {
  const now = new Map(users.map((user) => [user.uid, user]));
  const known = before.flatMap((participant) => {
    const user = now.get(participant.uid);
    now.delete(participant.uid);
    if (!user) return keepMissing ? [participant] : [];
    const updated = toParticipant(user, abouts.get(participant.uid) ?? NOTHING_KNOWN);
    return [sameParticipant(participant, updated) ? participant : updated];
  });
  const newcomers = [...now.values()].map((user) =>
    toParticipant(user, abouts.get(user.uid) ?? NOTHING_KNOWN),
  );
  return keepList(before, [...known, ...newcomers]);
}

/** The same list again when it holds the same, so that nobody looks at it anew. */
export function keepList<Item>(before: readonly Item[], now: readonly Item[]): readonly Item[] {
  return now.length === before.length && now.every((item, index) => item === before[index]) ? before : now;
}
