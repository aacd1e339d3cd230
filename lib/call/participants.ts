import type { Participant } from './snapshot';
import type { Uid } from './uid';

/** What the SDK knows of another person, as far as it is shown. */
export interface RemoteUser {
  uid: Uid;
  hasAudio: boolean;
  hasVideo: boolean;
  videoTrack?: { getMediaStreamTrack(): MediaStreamTrack } | undefined;
}

const sameParticipant = (a: Participant, b: Participant) =>
  a.uid === b.uid &&
  a.name === b.name &&
  a.microphoneOn === b.microphoneOn &&
  a.cameraOn === b.cameraOn &&
  a.videoTrack === b.videoTrack;

function toParticipant(user: RemoteUser, name: string | null): Participant {
  return {
    uid: user.uid,
    name,
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
  names: ReadonlyMap<Uid, string>,
  keepMissing: boolean,
): readonly Participant[] {
  const now = new Map(users.map((user) => [user.uid, user]));
  const known = before.flatMap((participant) => {
    const user = now.get(participant.uid);
    now.delete(participant.uid);
    if (!user) return keepMissing ? [participant] : [];
    const updated = toParticipant(user, names.get(participant.uid) ?? null);
    return [sameParticipant(participant, updated) ? participant : updated];
  });
  const newcomers = [...now.values()].map((user) => toParticipant(user, names.get(user.uid) ?? null));
  const after = [...known, ...newcomers];
  const unchanged =
    after.length === before.length && after.every((participant, index) => participant === before[index]);
  return unchanged ? before : after;
}
