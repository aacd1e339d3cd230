import type { CallEvent } from './event-log';
import type { Measurement } from './measurement';
import type { CallSnapshot } from './snapshot';
import type { Uid } from './uid';

export interface DiagnosticsInput {
  /** In milliseconds since 1970. */
  now: number;
  userAgent: string;
  sdkVersion: string;
  /** The window's size in CSS pixels, and how many device pixels one of them has. */
  window: { width: number; height: number; pixelRatio: number };
  snapshot: CallSnapshot;
  measurement: Measurement | null;
  events: readonly CallEvent[];
}

/** Gives people numbers in the order in which they are met: a uid could lead to a person. */
function createPseudonyms(self: Uid): (uid: Uid | null) => string {
  const numbers = new Map<Uid, string>([[self, 'self']]);
  return (uid) => {
    if (uid === null) return 'self';
    const name = numbers.get(uid) ?? `person ${numbers.size}`;
    numbers.set(uid, name);
    return name;
  };
}

/**
 * What whoever looks into a trouble needs, as JSON: figures and events, without names, uids, the channel, tokens or
 * anything that was written.
 */
export function writeDiagnostics(input: DiagnosticsInput): string {
  const { snapshot, measurement } = input;
  const pseudonym = createPseudonyms(snapshot.self.uid);
  const people = snapshot.others.map(({ uid, microphoneOn, cameraOn, videoTrack }) => ({
    who: pseudonym(uid),
    microphoneOn,
    cameraOn,
    hasPicture: videoTrack !== null,
    ...measurement?.others.get(uid),
  }));
  const screens = snapshot.screens.map(({ uid, owner }) => ({
    of: pseudonym(owner.uid),
    ...measurement?.others.get(uid),
  }));
  const events = input.events.map(({ at, what, uid }) => ({
    secondsAgo: Math.round((input.now - at) / 100) / 10,
    who: pseudonym(uid),
    what,
  }));
  const report = {
    takenAt: new Date(input.now).toISOString(),
    browser: input.userAgent,
    sdk: input.sdkVersion,
    window: input.window,
    state: snapshot.state,
    failure: snapshot.failure,
    microphone: snapshot.microphone,
    camera: snapshot.camera,
    soundBlocked: snapshot.soundBlocked,
    roundTripMilliseconds: measurement?.roundTrip ?? null,
    self: measurement?.self ?? null,
    people,
    screens,
    events,
  };
  return JSON.stringify(report, null, 2);
}
